package childrens.improvement.metrics.series;

import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.metrics.figure.TargetVersion;
import childrens.improvement.metrics.reading.AskedMoment;
import childrens.improvement.metrics.reading.Reading;
import childrens.improvement.metrics.reading.ReadingQueries;
import childrens.improvement.metrics.reading.ReadingQuery;
import childrens.improvement.metrics.reading.Readings;
import childrens.improvement.metrics.reading.Scope;
import childrens.improvement.metrics.timeliness.London;
import childrens.improvement.metrics.timeliness.Window;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts series together. */
@ApplicationScoped
class AllSeries {

    private static final int MOST = 500;
    private static final int USUAL = 12;

    private final ReadingQueries queries;
    private final Readings readings;

    AllSeries(ReadingQueries queries, Readings readings) {
        this.queries = queries;
        this.readings = readings;
    }

    /**
     * The series that is asked for.
     *
     * @throws ProblemException 400 for more than 500 windows, or days that are none
     */
    Series of(Connection connection, SeriesParameters asked) throws SQLException {
        ReadingQuery now = queries.read(connection, asked.reading());
        Scope scope = Scope.parse(asked.scope());
        LocalDate until = day("until", asked.until(), now.at().day().plusDays(1));
        LocalDate from = day("from", asked.from(), Periods.firstDay(now.window(), until.minusDays(1), USUAL));
        List<Window> windows = windows(now, from, until);
        List<Series.Counted> figures = new ArrayList<>();
        for (Window window : windows) {
            Reading reading = readings.reading(connection, ending(now, window), scope);
            figures.add(new Series.Counted(reading, definition(now, reading)));
        }
        Polarity polarity = polarity(connection, now, until);
        List<SeriesPoint> points = Series.compare(figures, polarity);
        SeriesPoint last = points.get(points.size() - 1);
        return new Series(
                now.measure().code(),
                scope.toString(),
                now.window().wireName(),
                from,
                until,
                London.at(now.knownAt()),
                polarity.word(),
                points,
                null,
                last.direction(),
                last.signal(),
                Series.chart(points));
    }

    private static List<Window> windows(ReadingQuery query, LocalDate from, LocalDate until) {
        if (!from.isBefore(until)) {
            throw refused("from", "a day before until");
        }
        List<Window> windows = Periods.between(query.window(), from, until, MOST);
        if (windows.size() > MOST + 1) {
            throw refused("from", "at most " + MOST + " windows");
        }
        return windows;
    }

    private Polarity polarity(Connection connection, ReadingQuery now, LocalDate until) throws SQLException {
        AskedMoment end = AskedMoment.endOf(until.minusDays(1));
        TargetVersion target = readings.targetOf(connection, now.at(end.moment(), end.shownAt()));
        return Polarity.of(target, now.isOfDuties());
    }

    /** The versions that count what starts on the last day of a reading: of the timescale, and of the cohort. */
    private static String definition(ReadingQuery query, Reading reading) {
        LocalDate last = reading.window().until().minusDays(1);
        return query.measure().rowSet(query.variant().rows()).stream()
                .flatMap(set -> set.cohorts().stream())
                .filter(cohort ->
                        cohort.validFrom() != null && !cohort.validFrom().isAfter(last))
                .reduce((earlier, later) -> later)
                .map(cohort -> reading.timescaleVersion() + " " + cohort.version())
                .orElse(reading.timescaleVersion());
    }

    /** The reading of a window: at the end of its last day. */
    private static ReadingQuery ending(ReadingQuery query, Window window) {
        AskedMoment end = AskedMoment.endOf(window.until().minusDays(1));
        return query.at(end.moment(), end.shownAt());
    }

    private static LocalDate day(String parameter, @Nullable String text, LocalDate otherwise) {
        return text == null ? otherwise : AskedMoment.day(parameter, text);
    }

    private static ProblemException refused(String parameter, String allowed) {
        return ProblemException.badRequest(
                "The parameter " + parameter + " cannot be taken: " + allowed + ".",
                new FieldError("/" + parameter, allowed));
    }
}
