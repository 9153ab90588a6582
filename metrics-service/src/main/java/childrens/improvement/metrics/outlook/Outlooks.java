package childrens.improvement.metrics.outlook;

import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.metrics.figure.Basis;
import childrens.improvement.metrics.figure.Judged;
import childrens.improvement.metrics.figure.Outcome;
import childrens.improvement.metrics.figure.TargetVersion;
import childrens.improvement.metrics.reading.MeasureFigures;
import childrens.improvement.metrics.reading.Reading;
import childrens.improvement.metrics.reading.ReadingQuery;
import childrens.improvement.metrics.reading.Readings;
import childrens.improvement.metrics.reading.Scope;
import childrens.improvement.metrics.timeliness.London;
import childrens.improvement.metrics.timeliness.Share;
import childrens.improvement.metrics.timeliness.Window;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts outlooks together. */
@ApplicationScoped
public class Outlooks {

    private final Readings readings;

    Outlooks(Readings readings) {
        this.readings = readings;
    }

    /**
     * The outlook of a scope.
     *
     * @param expected how many more are expected, or null for as many a day as so far
     * @throws ProblemException 400 for what has none
     */
    Outlook of(Connection connection, ReadingQuery query, Scope scope, @Nullable Integer expected) throws SQLException {
        if (!has(query) || scope.kind() == Scope.Kind.WORKER) {
            throw ProblemException.badRequest(
                    "There is an outlook only of shares by a day, for the council, an area or a team.",
                    new FieldError("/code", "no share that is held against a target by day"));
        }
        MeasureFigures figures = readings.figures(connection, query);
        TargetVersion target = readings.targetOf(connection, query);
        Window period = query.window().periodOf(query.at().day());
        Tally tally = tally(figures, scope, period, expected);
        return describe(query, scope, period, tally, target, readings.dataThrough(connection, query.knownAt()));
    }

    /** Whether a measure has an outlook: a share whose rows lie on days, and that is there to be steered by. */
    public static boolean has(ReadingQuery query) {
        return query.kind().equals("share")
                && query.basis() != Basis.SNAPSHOT
                && !query.measure().meaning();
    }

    /** Whether the target of a period is out of reach, or little room is left, or neither. */
    public Level level(MeasureFigures figures, Scope scope, Window period, @Nullable TargetVersion target) {
        Tally tally = tally(figures, scope, period, null);
        return Bounds.of(target)
                .map(bar -> Level.of(tally, Prospect.of(tally, bar)))
                .orElse(Level.NONE);
    }

    private static Tally tally(MeasureFigures figures, Scope scope, Window period, @Nullable Integer expected) {
        Share share = figures.of(scope).share();
        int pending = pending(figures, scope, period);
        int decided = share.denominator();
        int more = expected == null
                ? Elapsed.of(period, figures.question().moment().day()).expected(decided, pending)
                : expected;
        return new Tally(share.numerator(), decided - share.numerator(), pending, more);
    }

    /** What is open and due in the period; by child the children, but for those of whom a row is missed already. */
    private static int pending(MeasureFigures figures, Scope scope, Window period) {
        List<Judged> due = figures.rows(scope, Outcome.PENDING).stream()
                .filter(row -> period.holds(row.lastDayInTime()))
                .toList();
        if (!figures.question().byChild()) {
            return due.size();
        }
        Set<String> decided = figures.rows(scope, null).stream()
                .map(row -> row.obligation().subject())
                .collect(Collectors.toSet());
        return (int) due.stream()
                .map(row -> row.obligation().subject())
                .filter(subject -> !decided.contains(subject))
                .distinct()
                .count();
    }

    private static Outlook describe(
            ReadingQuery query,
            Scope scope,
            Window period,
            Tally tally,
            @Nullable TargetVersion target,
            @Nullable Instant dataThrough) {
        Bounds bar = Bounds.of(target).orElse(null);
        Prospect prospect = bar == null || tally.total() == 0 ? null : Prospect.of(tally, bar);
        OutlookSentence words =
                OutlookSentence.of(period.kind(), query.variant().rows(), query.isOfDuties());
        return new Outlook(
                query.measure().code(),
                query.variant().name(),
                scope.toString(),
                query.basis().wireName(),
                new Reading.WindowOfReading(period.kind().wireName(), period.from(), period.until()),
                London.at(query.shownAt()),
                London.at(query.knownAt()),
                tally.known(),
                tally.decided(),
                tally.other(),
                tally.pending(),
                tally.expected(),
                tally.expected() == 0,
                prospect == null ? null : (Integer) prospect.untilOutOfReach(),
                prospect == null ? null : prospect.untilBelow(),
                prospect == null ? null : prospect.untilAbove(),
                prospect == null ? null : prospect.bestPossible().percent().orElse(null),
                prospect == null ? null : prospect.neededRate(),
                prospect == null ? null : prospect.needed(),
                prospect == null ? null : (Boolean) prospect.reachable(),
                prospect == null ? null : (Boolean) prospect.secured(),
                Reading.TargetOfReading.of(target),
                words.of(tally, bar, prospect),
                dataThrough == null ? null : London.at(dataThrough));
    }
}
