package childrens.improvement.metrics.obligation;

import childrens.improvement.metrics.caseevent.CaseEvent;
import childrens.improvement.metrics.definition.DefinitionsFixture;
import childrens.improvement.metrics.figure.Judged;
import childrens.improvement.metrics.figure.Moment;
import childrens.improvement.metrics.timeliness.London;
import childrens.improvement.metrics.timeliness.WorkingDayCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Tells rows in a few words, for tests. */
public final class Told {

    private static final Instant HORIZON = Instant.parse("2022-01-01T00:00:00Z");

    private Told() {}

    /** The rows of a row set, such as {@code M004/contacts}, earliest last day in time first. */
    public static List<Obligation> rows(Events events, String rowSet) {
        return rows(events.history(), rowSet, HORIZON);
    }

    public static List<Obligation> rows(ChildHistory child, String rowSet, Instant horizon) {
        String measure = rowSet.substring(0, rowSet.indexOf('/'));
        return Obligations.derive(
                        child,
                        List.of(DefinitionsFixture.measure(measure)),
                        Events.ENGLAND,
                        horizon,
                        Events.HEREFORDSHIRE)
                .stream()
                .filter(row -> rowSet.endsWith("/" + row.rowSet()))
                .sorted(Comparator.comparing(Obligation::dueBefore).thenComparing(Obligation::startedAt))
                .toList();
    }

    /** The rows of a row set of a child whose events came under several pseudonyms. */
    public static List<Obligation> rows(String subject, List<CaseEvent> events, String rowSet) {
        return rows(ChildHistory.of(subject, Standing.of(events)), rowSet, HORIZON);
    }

    /** The rows of a row set by a calendar and the holidays that were proclaimed late. */
    public static List<Obligation> rows(
            Events events, String rowSet, WorkingDayCalendar calendar, List<LateHoliday> holidays) {
        MeasureDefinition measure = DefinitionsFixture.measure(rowSet.substring(0, rowSet.indexOf('/')));
        MeasureDefinition changed = measure.changed(measure.rows(), measure.basis(), holidays, measure.generation());
        return Obligations.derive(
                        events.history(),
                        List.of(changed),
                        calendar,
                        Instant.parse("2022-11-01T00:00:00Z"),
                        Events.HEREFORDSHIRE)
                .stream()
                .filter(row -> rowSet.endsWith("/" + row.rowSet()))
                .sorted(Comparator.comparing(Obligation::dueBefore).thenComparing(Obligation::startedAt))
                .toList();
    }

    /** Each row as its last day in time and how it stood at the end of a day, such as {@code 2020-10-05 missed}. */
    public static List<String> at(Events events, String rowSet, String day) {
        return at(rows(events, rowSet), day);
    }

    public static List<String> at(List<Obligation> rows, String day) {
        Moment moment = Moment.endOf(LocalDate.parse(day));
        return rows.stream()
                .flatMap(row -> Judged.of(row, moment).stream())
                .map(Told::inWords)
                .toList();
    }

    private static String inWords(Judged row) {
        Obligation owed = row.obligation();
        String reason =
                switch (row.outcome()) {
                    case EXEMPT ->
                        owed.exemption() == null
                                ? ""
                                : " " + owed.exemption().reason().wireName();
                    case MISSED -> row.open() ? " open" : row.done() == null ? " closed" : " done late";
                    default -> "";
                };
        return London.lastDayBefore(owed.dueBefore()) + " "
                + row.outcome().name().toLowerCase(java.util.Locale.ROOT) + reason;
    }
}
