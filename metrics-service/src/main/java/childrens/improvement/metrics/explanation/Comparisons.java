package childrens.improvement.metrics.explanation;

import childrens.improvement.metrics.explanation.Comparison.CauseOfChange;
import childrens.improvement.metrics.explanation.Comparison.Difference;
import childrens.improvement.metrics.figure.Judged;
import childrens.improvement.metrics.obligation.EventKey;
import childrens.improvement.metrics.reading.MeasureFigures;
import childrens.improvement.metrics.reading.Reading;
import childrens.improvement.metrics.reading.ReadingQuery;
import childrens.improvement.metrics.reading.Readings;
import childrens.improvement.metrics.reading.Scope;
import childrens.improvement.metrics.store.EventLog;
import childrens.improvement.metrics.store.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a figure as it was known at two moments and tells why the two differ. */
@ApplicationScoped
class Comparisons {

    private final Readings readings;
    private final EventLog log;

    Comparisons(Readings readings, EventLog log) {
        this.readings = readings;
        this.log = log;
    }

    /** The same question at two moments of what was known. */
    Comparison of(Connection connection, ReadingQuery before, ReadingQuery after, Scope scope) throws SQLException {
        Reading was = readings.reading(connection, before, scope);
        Reading is = readings.reading(connection, after, scope);
        Difference change = new Difference(is.numerator() - was.numerator(), is.denominator() - was.denominator());
        List<CauseOfChange> causes = new ArrayList<>();
        if (!readings.isCounted(before) || !readings.isCounted(after)) {
            if (!was.sameFigure(is)) {
                causes.add(
                        new CauseOfChange(Cause.VALUE_CHANGED.wireName(), change.numerator(), change.denominator(), 0));
            }
        } else {
            explain(connection, before, after, scope)
                    .parts()
                    .forEach((cause, part) -> causes.add(
                            new CauseOfChange(cause.wireName(), part.numerator(), part.denominator(), part.rows())));
        }
        if (!was.target().equals(is.target())) {
            causes.add(new CauseOfChange(Cause.TARGET_CHANGED.wireName(), 0, 0, 0));
        }
        return new Comparison(was, is, change, causes);
    }

    private Explanation explain(Connection connection, ReadingQuery before, ReadingQuery after, Scope scope)
            throws SQLException {
        MeasureFigures was = readings.figures(connection, before);
        MeasureFigures is = readings.figures(connection, after);
        boolean forward = !after.knownAt().isBefore(before.knownAt());
        Instant early = forward ? before.knownAt() : after.knownAt();
        Instant late = forward ? after.knownAt() : before.knownAt();
        return new Explanation(
                Contributions.of(was, scope),
                Contributions.of(is, scope),
                Explanation.redefined(before.measure(), after.measure()),
                news(connection, was, is, early, late));
    }

    /** What arrived about the rows that are not what they were. */
    private News news(Connection connection, MeasureFigures was, MeasureFigures is, Instant early, Instant late)
            throws SQLException {
        Set<Object> same = was.all().stream().map(Judged::obligation).collect(Collectors.toCollection(HashSet::new));
        same.retainAll(is.all().stream().map(Judged::obligation).collect(Collectors.toSet()));
        Set<EventKey> behind = Stream.concat(was.all().stream(), is.all().stream())
                .map(Judged::obligation)
                .filter(row -> !same.contains(row))
                .flatMap(row -> row.evidence().stream())
                .collect(Collectors.toSet());
        if (behind.isEmpty()) {
            return new News(Map.of(), List.of(), early);
        }
        Map<EventKey, ReceivedEvent> events = log.byKey(connection, behind, late).stream()
                .collect(Collectors.toMap(ReceivedEvent::key, Function.identity()));
        return new News(events, log.referringTo(connection, behind, late), early);
    }
}
