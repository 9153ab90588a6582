package childrens.improvement.plan.inspection;

import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.plan.document.Objective;
import childrens.improvement.plan.document.Plan;
import childrens.improvement.plan.evidence.EvidenceBook;
import childrens.improvement.plan.figure.QuarterFigures;
import childrens.improvement.plan.finding.Finding;
import childrens.improvement.plan.finding.Findings;
import childrens.improvement.plan.finding.ImpactEvidence;
import childrens.improvement.plan.finding.PlanFacts;
import childrens.improvement.plan.improvementplan.KeptPlans;
import childrens.improvement.plan.organisation.KeptOrganisation;
import childrens.improvement.plan.quarter.Figures;
import childrens.improvement.plan.quarter.Quarter;
import childrens.improvement.plan.summary.SummaryBook;
import childrens.improvement.plan.target.AdoptedTargets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runs the rules over a plan as it is kept. */
@ApplicationScoped
public class Inspection {

    private final KeptPlans plans;
    private final AdoptedTargets targets;
    private final KeptOrganisation organisation;
    private final Figures figures;
    private final SummaryBook summaries;
    private final EvidenceBook evidence;

    Inspection(
            KeptPlans plans,
            AdoptedTargets targets,
            KeptOrganisation organisation,
            Figures figures,
            SummaryBook summaries,
            EvidenceBook evidence) {
        this.plans = plans;
        this.targets = targets;
        this.organisation = organisation;
        this.figures = figures;
        this.summaries = summaries;
        this.evidence = evidence;
    }

    /** The same for the quarter that the plan is brought up to. */
    @Transactional
    public Optional<List<Finding>> of(String year) {
        return of(year, null);
    }

    /**
     * All findings on the plan of a year, rule after rule; empty when there is no such plan.
     *
     * @param quarter whose figures and summary are looked at; null for the one that the plan is brought up to
     */
    @Transactional
    public Optional<List<Finding>> of(String year, @Nullable String quarter) {
        return plans.plan(year)
                .map(plan -> Findings.of(
                        facts(plan, quarter == null ? plan.updatedTo().quarter() : quarter)));
    }

    /** Ids of the objectives of an area; 404 when there is no such area. */
    @Transactional
    public Set<String> objectives(String year, String area) {
        if (!organisation.areaIds().contains(area)) {
            throw ProblemException.notFound("There is no such area.");
        }
        return plans.plan(year).stream()
                .flatMap(plan -> plan.forArea(area).priorities().stream())
                .flatMap(priority -> priority.objectives().stream())
                .map(Objective::id)
                .collect(Collectors.toSet());
    }

    private PlanFacts facts(Plan plan, String quarter) {
        QuarterFigures numbers = figures.of(plan.year(), quarter, "council");
        return new PlanFacts(
                plan,
                targets.all(),
                organisation.all(),
                shown(plan.year(), numbers),
                numbers,
                summaries.editedAway(plan.year(), quarter));
    }

    /** The evidence of the quarter and the one before. */
    private List<ImpactEvidence> shown(String year, QuarterFigures numbers) {
        LocalDate from = Quarter.parse(numbers.quarter())
                .map(quarter -> quarter.firstDay().minusMonths(3))
                .orElse(numbers.asOf());
        return evidence.ofPlan(year, from, from.plusMonths(6)).values().stream()
                .flatMap(List::stream)
                .map(each -> new ImpactEvidence(
                        each.objective(), each.on(), each.source() + ": " + each.finding() + " " + each.changed()))
                .toList();
    }
}
