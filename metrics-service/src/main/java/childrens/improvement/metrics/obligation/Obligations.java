package childrens.improvement.metrics.obligation;

import childrens.improvement.metrics.timeliness.WorkingDayCalendar;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The heart: everything that is and was owed for one child, derived from all that stands of its events. */
public final class Obligations {

    private Obligations() {}

    /**
     * Derives the obligations of one child.
     *
     * @param child what stands of its events
     * @param measures the definitions
     * @param calendar England's working days
     * @param horizon up to which further missed intervals are laid out ahead of time; they exist only from the moment
     *     at which they are missed
     * @param ownAuthority code of the council, for whose children obligations are counted
     */
    public static List<Obligation> derive(
            ChildHistory child,
            Collection<MeasureDefinition> measures,
            WorkingDayCalendar calendar,
            Instant horizon,
            String ownAuthority) {
        return measures.stream()
                .flatMap(measure -> measure.rows().stream()
                        .filter(rows -> rows.shape().level().fits(child))
                        .flatMap(rows ->
                                derive(child, measure, new Derivation(measure, rows, calendar, horizon, ownAuthority))))
                .toList();
    }

    /** Derives one row set of one measure of a child. */
    public static List<Obligation> derive(
            ChildHistory child,
            MeasureDefinition measure,
            RowSet rows,
            WorkingDayCalendar calendar,
            Instant horizon,
            String ownAuthority) {
        return rows.shape().level().fits(child)
                ? derive(child, measure, new Derivation(measure, rows, calendar, horizon, ownAuthority))
                        .toList()
                : List.of();
    }

    private static Stream<Obligation> derive(ChildHistory child, MeasureDefinition measure, Derivation first) {
        RowSet rows = first.rows();
        Stream<Obligation> derived = rows.shape().derive(child, first);
        if (measure.holidays().isEmpty() || !rows.countsWorkingDays()) {
            return derived;
        }
        WorkingDayCalendar calendar = first.calendar();
        for (LateHoliday holiday : measure.holidays()) {
            calendar = holiday.in(calendar);
            Derivation later = new Derivation(measure, rows, calendar, first.horizon(), first.ownAuthority());
            derived = holiday.moved(derived.toList(), rows.shape().derive(child, later));
        }
        return derived;
    }
}
