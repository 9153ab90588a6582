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
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
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
     * Asks metrics-service, as whoever sent the request, for what the figures of a quarter are made of at the end of one of
     * its days, when it can be reached; for nothing where there is no such plan or area. Never within a transaction, which would keep a connection from others meanwhile.
     *
     * @param closing whether it is worth a longer wait
     */
    @Transactional(Transactional.TxType.NEVER)
    public void refresh(Quarter quarter, LocalDate day, String scope, boolean closing) {
        LocalDate asOf = asOf(day, clock.now());
        if (!asOf.isBefore(quarter.firstDay())) {
            QuarkusTransaction.requiringNew()
                    .call(() -> known(quarter.year(), scope).map(Figures::measures))
                    .ifPresent(measures -> readings.refresh(measures, scope, asOf, closing));
        }
    }

    /**
     * The figures of a quarter as they are known here now; of a closed one as they were frozen, with what is known now
     * beside them.
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
            return computed(asked, asked.lastDay(), plan, scope, now);
        }
        return new Restating(kept.get(), readings.known(scope, kept.get().asOf(), now)).figures();
    }

    /** The figures of a quarter as they would be at the end of one of its days. */
    QuarterFigures onDay(Quarter quarter, LocalDate day, String scope) {
        return computed(quarter, day, plan(quarter.year(), scope), scope, clock.now());
    }

    /**
     * The figures of a quarter as they were, or are, at the end of one of its months.
     *
     * @throws ProblemException as {@link #of}
     */
    @Transactional
    public QuarterFigures ofMonth(YearMonth month, String scope) {
        return onDay(Quarter.of(month), month.atEndOfMonth(), scope);
    }

    /** The quarter of a year; 404 for any other text. */
    static Quarter quarter(String year, String quarter) {
        return Quarter.parse(quarter)
                .filter(each -> each.year().equals(year))
                .orElseThrow(() -> ProblemException.notFound("There is no such quarter of that year."));
    }

    /**
     * The plan of a year, with the objectives of the scope.
     *
     * @throws ProblemException 404 when there is none, or no such area
     */
    public Plan plan(String year, String scope) {
        if (plans.plan(year).isEmpty()) {
            throw ProblemException.notFound("There is no plan for that year.");
        }
        return known(year, scope).orElseThrow(() -> ProblemException.notFound("There is no such area."));
    }

    /** The plan of a year, with the objectives of the scope; empty where there is no such plan, or no such area. */
    private Optional<Plan> known(String year, String scope) {
        if (scope.equals(COUNCIL)) {
            return plans.plan(year);
        }
        String area = scope.startsWith(AREA) ? scope.substring(AREA.length()) : "";
        return organisation.areaIds().contains(area)
                ? plans.plan(year).map(plan -> plan.forArea(area))
                : Optional.empty();
    }

    private static LocalDate asOf(LocalDate last, Instant now) {
        LocalDate today = London.dayOf(now);
        return today.isBefore(last) ? today : last;
    }

    private QuarterFigures computed(Quarter quarter, LocalDate last, Plan plan, String scope, Instant now) {
        LocalDate asOf = asOf(last, now);
        Map<String, Target> byMeasure = targets.all().stream().collect(toMap(Target::measure, Function.identity()));
        Map<String, List<Reading>> known =
                asOf.isBefore(quarter.firstDay()) ? Map.of() : readings.known(scope, asOf, now);
        return new Computing(quarter, asOf, plan, byMeasure, known, tables.written(quarter, London.dayOf(now)))
                .figures(scope, London.at(now));
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
