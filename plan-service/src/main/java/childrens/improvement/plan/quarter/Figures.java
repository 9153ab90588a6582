package childrens.improvement.plan.quarter;

import childrens.improvement.foundation.clock.ServiceClock;
import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.plan.dated.London;
import childrens.improvement.plan.dated.Target;
import childrens.improvement.plan.document.Plan;
import childrens.improvement.plan.figure.QuarterFigures;
import childrens.improvement.plan.improvementplan.KeptPlans;
import childrens.improvement.plan.reading.ReadingBook;
import childrens.improvement.plan.target.AdoptedTargets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The figures of quarters. */
@ApplicationScoped
public class Figures {

    private static final String COUNCIL = "council";
    private static final String AREA = "area:";

    private final KeptPlans plans;
    private final AdoptedTargets targets;
    private final ReadingBook readings;
    private final QuarterTables tables;
    private final ServiceClock clock;

    Figures(KeptPlans plans, AdoptedTargets targets, ReadingBook readings, QuarterTables tables, ServiceClock clock) {
        this.plans = plans;
        this.targets = targets;
        this.readings = readings;
        this.tables = tables;
        this.clock = clock;
    }

    /**
     * The figures of a quarter as they are known now, or as they were frozen.
     *
     * @param scope {@code council}, or {@code area:ID} for the objectives and readings of one area
     * @throws ProblemException 404 when there is no plan for the year, or no such quarter of it
     */
    @Transactional
    public QuarterFigures of(String year, String quarter, String scope) {
        Quarter asked = Quarter.parse(quarter)
                .filter(each -> each.year().equals(year))
                .orElseThrow(() -> ProblemException.notFound("There is no such quarter of that year."));
        Plan plan = plans.plan(year).orElseThrow(() -> ProblemException.notFound("There is no plan for that year."));
        return computed(asked, plan, scope, clock.now());
    }

    private QuarterFigures computed(Quarter quarter, Plan plan, String scope, Instant now) {
        LocalDate today = London.dayOf(now);
        LocalDate asOf = today.isBefore(quarter.lastDay()) ? today : quarter.lastDay();
        Plan shown = scope.equals(COUNCIL) ? plan : plan.forArea(scope.substring(AREA.length()));
        Map<String, Target> byMeasure =
                targets.all().stream().collect(Collectors.toMap(Target::measure, Function.identity()));
        return new Computing(
                        quarter,
                        asOf,
                        shown,
                        byMeasure,
                        readings.known(scope, asOf, now),
                        tables.written(quarter, today))
                .figures(scope, London.at(now));
    }
}
