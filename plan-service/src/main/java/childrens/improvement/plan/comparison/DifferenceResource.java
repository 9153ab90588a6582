package childrens.improvement.plan.comparison;

import static childrens.improvement.foundation.access.Roles.ANALYST;
import static childrens.improvement.foundation.access.Roles.APPROVER;
import static childrens.improvement.foundation.access.Roles.DATA_QUALITY;
import static childrens.improvement.foundation.access.Roles.DIRECTOR;
import static childrens.improvement.foundation.access.Roles.HEAD_OF_SAFEGUARDING;
import static childrens.improvement.foundation.access.Roles.HEAD_OF_SERVICE;
import static childrens.improvement.foundation.access.Roles.PLAN_EDITOR;
import static childrens.improvement.foundation.access.Roles.TEAM_MANAGER;

import childrens.improvement.foundation.paging.ListPage;
import childrens.improvement.foundation.paging.Page;
import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.plan.dated.Target;
import childrens.improvement.plan.difference.Carried;
import childrens.improvement.plan.difference.Difference;
import childrens.improvement.plan.difference.EvidenceDifferences;
import childrens.improvement.plan.difference.PlanDifferences;
import childrens.improvement.plan.difference.PlanSide;
import childrens.improvement.plan.difference.QuarterDifferences;
import childrens.improvement.plan.document.Objective;
import childrens.improvement.plan.document.Placement;
import childrens.improvement.plan.document.Plan;
import childrens.improvement.plan.figure.QuarterFigures;
import childrens.improvement.plan.improvementplan.KeptPlans;
import childrens.improvement.plan.organisation.KeptOrganisation;
import childrens.improvement.plan.quarter.Figures;
import childrens.improvement.plan.quarter.Quarter;
import childrens.improvement.plan.quarter.Shown;
import childrens.improvement.plan.quarter.ShowsFigures;
import childrens.improvement.plan.target.AdoptedTargets;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What is different between two quarters of a plan, or between two plans. */
@Path("/v1")
@Tag(name = "differences")
class DifferenceResource {

    private static final String COUNCIL = "council";
    private static final String AREA = "area:";

    private final KeptPlans plans;
    private final Figures figures;
    private final AdoptedTargets targets;
    private final KeptOrganisation organisation;
    private final ComparedThings compared;

    DifferenceResource(
            KeptPlans plans,
            Figures figures,
            AdoptedTargets targets,
            KeptOrganisation organisation,
            ComparedThings compared) {
        this.compared = compared;
        this.plans = plans;
        this.figures = figures;
        this.targets = targets;
        this.organisation = organisation;
    }

    @GET
    @Path("plans/{year}/differences")
    @ShowsFigures(Shown.TWO_QUARTERS)
    @Transactional
    @RolesAllowed({
        ANALYST,
        DATA_QUALITY,
        TEAM_MANAGER,
        HEAD_OF_SERVICE,
        HEAD_OF_SAFEGUARDING,
        DIRECTOR,
        PLAN_EDITOR,
        APPROVER
    })
    @Operation(
            summary = "What is different between two quarters, from and to, or from another year's plan to this one;"
                    + " without either, between the quarter that the plan is brought up to and the one before. With area, of"
                    + " that area only")
    public Page<Difference> differences(
            @RestPath String year,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable String other,
            @RestQuery @Nullable String area,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        if (other != null && (from != null || to != null)) {
            throw ProblemException.badRequest(
                    "Two plans or two quarters.", new FieldError("/other", "goes without from and to"));
        }
        Plan plan = plan(year, area);
        List<Difference> all = other != null
                ? PlanDifferences.of(side(other, area), side(year, area), compared.links())
                : quarters(plan, area == null ? COUNCIL : AREA + area, from, to);
        return ListPage.of(all, limit, cursor);
    }

    private List<Difference> quarters(Plan plan, String scope, @Nullable String from, @Nullable String to) {
        Quarter later = quarter("/to", to == null ? plan.updatedTo().quarter() : to, plan.year());
        Quarter earlier = from == null ? before(later) : quarter("/from", from, plan.year());
        if (!earlier.firstDay().isBefore(later.firstDay())) {
            throw ProblemException.badRequest("Earlier, then later.", new FieldError("/from", "must be before to"));
        }
        QuarterFigures was = figures.of(plan.year(), earlier.text(), scope);
        QuarterFigures is = figures.of(plan.year(), later.text(), scope);
        List<Difference> all = new ArrayList<>(QuarterDifferences.of(was, is, targetsOf(plan), organisation.all()));
        all.addAll(
                EvidenceDifferences.between(was.asOf(), is.asOf(), compared.evidence(plan.year()), objectives(plan)));
        all.addAll(Carried.often(compared.links(), plan));
        return all;
    }

    private PlanSide side(String year, @Nullable String area) {
        return new PlanSide(plan(year, null), area, compared.evidence(year));
    }

    private static Set<String> objectives(Plan plan) {
        return plan.priorities().stream()
                .flatMap(priority -> priority.objectives().stream())
                .map(Objective::id)
                .collect(Collectors.toSet());
    }

    /** Those of the measures that the plan, or an area's part of it, is read by. */
    private List<Target> targetsOf(Plan plan) {
        Set<String> placed = plan.priorities().stream()
                .flatMap(priority -> priority.objectives().stream())
                .flatMap(objective -> objective.placements().stream())
                .map(Placement::measure)
                .collect(Collectors.toSet());
        return targets.all().stream()
                .filter(target -> placed.contains(target.measure()))
                .toList();
    }

    /** The first quarter of a year has none before it in the plan of that year. */
    private static Quarter before(Quarter later) {
        return later.before()
                .orElseThrow(() -> ProblemException.badRequest(
                        "The first quarter has none before it in this plan.",
                        new FieldError("/other", "name the plan of the year before")));
    }

    private static Quarter quarter(String pointer, String text, String year) {
        return Quarter.parse(text)
                .filter(quarter -> quarter.year().equals(year))
                .orElseThrow(() -> ProblemException.badRequest(
                        "There is no such quarter.", new FieldError(pointer, "is no quarter of " + year)));
    }

    private Plan plan(String year, @Nullable String area) {
        Plan plan = plans.plan(year).orElseThrow(() -> ProblemException.notFound("There is no plan for that year."));
        if (area == null) {
            return plan;
        }
        if (!organisation.areaIds().contains(area)) {
            throw ProblemException.notFound("There is no such area.");
        }
        return plan.forArea(area);
    }
}
