package childrens.improvement.metrics.row;

import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.metrics.definition.DefinitionHistory;
import childrens.improvement.metrics.figure.Moment;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import childrens.improvement.metrics.obligation.Obligation;
import childrens.improvement.metrics.reach.OwnedRow;
import childrens.improvement.metrics.reach.ReachableRows;
import childrens.improvement.metrics.reading.AskedMoment;
import childrens.improvement.metrics.reading.KnownMoments;
import childrens.improvement.metrics.store.EventLog;
import childrens.improvement.metrics.store.InFlight;
import childrens.improvement.metrics.store.ReceivedEvent;
import childrens.improvement.metrics.timeliness.CountedDay;
import childrens.improvement.metrics.timeliness.London;
import childrens.improvement.metrics.timeliness.Timescale;
import childrens.improvement.metrics.timeliness.WorkingDayCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows what a row rests on. */
@ApplicationScoped
class Proofs {

    private static final Comparator<ReceivedEvent> IN_ORDER = Comparator.comparing(
                    (ReceivedEvent each) -> each.event().time().earliest())
            .thenComparing(each -> each.event().recordedAt())
            .thenComparing(each -> each.event().id());

    private final ReachableRows reachable;
    private final KnownMoments known;
    private final InFlight inFlight;
    private final EventLog log;
    private final DefinitionHistory definitions;
    private final WorkingDayCalendar calendar;
    private final Rows rows;

    Proofs(
            ReachableRows reachable,
            KnownMoments known,
            InFlight inFlight,
            EventLog log,
            DefinitionHistory definitions,
            WorkingDayCalendar calendar,
            Rows rows) {
        this.reachable = reachable;
        this.known = known;
        this.inFlight = inFlight;
        this.log = log;
        this.definitions = definitions;
        this.calendar = calendar;
        this.rows = rows;
    }

    /**
     * The proof of a row.
     *
     * @param at as it stood when, or null for now
     * @param knownAt as it was known when, or null for now
     * @throws ProblemException 404 when there is no such row, or none in reach
     */
    Proof of(Connection connection, String id, @Nullable String at, @Nullable String knownAt) throws SQLException {
        Instant now = inFlight.now(connection);
        AskedMoment asked = at == null ? AskedMoment.at(now) : AskedMoment.parse(at);
        Instant settled = known.settled(connection, knownAt == null ? null : AskedMoment.instant("knownAt", knownAt));
        Moment moment = asked.moment().notPassedAfter(settled.isBefore(now) ? settled : now);
        OwnedRow row = reachable.find(connection, id, moment, settled);
        List<Proof.ProofEvent> events = log.byKey(connection, row.obligation().evidence(), settled).stream()
                .sorted(IN_ORDER)
                .map(Proof.ProofEvent::of)
                .toList();
        return new Proof(rows.show(connection, List.of(row)).get(0), events, days(row.obligation(), settled));
    }

    private List<CountedDay> days(Obligation obligation, Instant knownAt) {
        Optional<MeasureDefinition> measure =
                definitions.find(obligation.measure(), knownAt, London.dayOf(obligation.startedAt()));
        return measure.stream()
                .flatMap(each -> calendars(each).stream())
                .flatMap(each -> JudgingTimescale.of(measure.get(), obligation, each).stream()
                        .map(timescale -> timescale.walk(startOf(obligation, timescale), each)))
                .findFirst()
                .orElse(List.of());
    }

    /** The calendars that may have judged a row of the measure: with each holiday that was proclaimed late, and without. */
    private List<WorkingDayCalendar> calendars(MeasureDefinition measure) {
        Deque<WorkingDayCalendar> calendars = new ArrayDeque<>(List.of(calendar));
        measure.holidays().forEach(day -> calendars.addFirst(day.in(calendars.getFirst())));
        return List.copyOf(calendars);
    }

    /** An hour clock whose start has no hour runs from the last moment that the day can mean. */
    private static Instant startOf(Obligation obligation, Timescale timescale) {
        return timescale instanceof Timescale.Hours hours
                ? obligation.dueBefore().minus(Duration.ofHours(hours.number()))
                : obligation.startedAt();
    }
}
