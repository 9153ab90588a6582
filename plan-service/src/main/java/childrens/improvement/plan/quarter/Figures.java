package childrens.improvement.plan.quarter;

import static java.util.stream.Collectors.toMap;

import childrens.improvement.foundation.clock.ServiceClock;
import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.plan.dated.London;
import childrens.improvement.plan.dated.Target;
import childrens.improvement.plan.document.Placement;
import childrens.improvement.plan.document.Plan;
import childrens.improvement.plan.figure.QuarterFigures;
import childrens.improvement.plan.figure.Reading;
import childrens.improvement.plan.improvementplan.KeptPlans;
import childrens.improvement.plan.organisation.KeptOrganisation;
import childrens.improvement.plan.reading.ReadingBook;
import childrens.improvement.plan.target.AdoptedTargets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The figures of quarters, and of areas at the end of any day. */
@ApplicationScoped
public class Figures {

    static final String COUNCIL = "council";
    static final String AREA = "area:";

    private final KeptPlans plans;
    private final AdoptedTargets targets;
    private final KeptOrganisation organisation;
    private final ReadingBook readings;
    private final QuarterTables tables;
    private final FrozenQuarters frozen;
    private final ServiceClock clock;

    Figures(
            KeptPlans plans,
            AdoptedTargets targets,
            KeptOrganisation organisation,
            ReadingBook readings,
            QuarterTables tables,
            FrozenQuarters frozen,
            ServiceClock clock) {
        this.plans = plans;
        this.targets = targets;
        this.organisation = organisation;
        this.readings = readings;
        this.tables = tables;
        this.frozen = frozen;
        this.clock = clock;
    }

    /**
     * The figures of a quarter as they are known now; of a closed one as they were frozen, with what is known now beside
     * them. metrics-service is asked when a request is being answered and it can be reached.
     *
     * @param scope {@code council}, or {@code area:ID} for the objectives and readings of one area
     * @throws ProblemException 404 when there is no plan for the year, no such quarter of it, or no such area
     */
    @Transactional
    public QuarterFigures of(String year, String quarter, String scope) {
        Quarter asked = quarter(year, quarter);
        Plan plan = plan(year, scope);
        Instant now = clock.now();
        Optional<QuarterFigures> kept = frozen.of(asked, scope);
        if (kept.isEmpty()) {
            return computed(asked, asked.lastDay(), plan, scope, now, false);
        }
        LocalDate asOf = kept.get().asOf();
        readings.refresh(measures(plan), scope, asOf, false);
        return new Restating(kept.get(), readings.known(scope, asOf, clock.now())).figures();
    }

    /** The figures of a quarter to be frozen: for the council's it is worth to wait for metrics-service. */
    QuarterFigures toFreeze(Quarter quarter, String scope) {
        Plan plan = plan(quarter.year(), scope);
        return computed(quarter, quarter.lastDay(), plan, scope, clock.now(), scope.equals(COUNCIL));
    }

    /** The figures of a quarter as they would be at the end of one of its days. */
    QuarterFigures onDay(Quarter quarter, LocalDate day, String scope) {
        return computed(quarter, day, plan(quarter.year(), scope), scope, clock.now(), false);
    }

    /** The quarter of a year; 404 for any other text. */
    static Quarter quarter(String year, String quarter) {
        return Quarter.parse(quarter)
                .filter(each -> each.year().equals(year))
                .orElseThrow(() -> ProblemException.notFound("There is no such quarter of that year."));
    }

    Plan plan(String year, String scope) {
        Plan plan = plans.plan(year).orElseThrow(() -> ProblemException.notFound("There is no plan for that year."));
        if (scope.equals(COUNCIL)) {
            return plan;
        }
        String area = scope.startsWith(AREA) ? scope.substring(AREA.length()) : "";
        if (!organisation.areaIds().contains(area)) {
            throw ProblemException.notFound("There is no such area.");
        }
        return plan.forArea(area);
    }

    private QuarterFigures computed(
            Quarter quarter, LocalDate last, Plan plan, String scope, Instant now, boolean closing) {
        LocalDate today = London.dayOf(now);
        LocalDate asOf = today.isBefore(last) ? today : last;
        boolean begun = !asOf.isBefore(quarter.firstDay());
        if (begun) {
            readings.refresh(measures(plan), scope, asOf, closing);
        }
        Instant knownAt = clock.now();
        Map<String, Target> byMeasure = targets.all().stream().collect(toMap(Target::measure, Function.identity()));
        Map<String, List<Reading>> known = begun ? readings.known(scope, asOf, knownAt) : Map.of();
        return new Computing(quarter, asOf, plan, byMeasure, known, tables.written(quarter, today))
                .figures(scope, London.at(knownAt));
    }

    private static List<String> measures(Plan plan) {
        return plan.priorities().stream()
                .flatMap(priority -> priority.objectives().stream())
                .flatMap(objective -> objective.placements().stream())
                .map(Placement::measure)
                .distinct()
                .toList();
    }
}
