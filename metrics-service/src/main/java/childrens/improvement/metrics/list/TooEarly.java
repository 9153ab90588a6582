package childrens.improvement.metrics.list;

import childrens.improvement.metrics.reach.OwnedRow;
import childrens.improvement.metrics.timeliness.London;
import childrens.improvement.metrics.timeliness.WorkingDayCalendar;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What is due so much later that the list of the day does not show it yet.
 *
 * @param fromWorkingDay from which working day of the clock on it is shown, by measure; 0 for never, absent for always
 * @param today the day of the list
 */
record TooEarly(Map<String, Integer> fromWorkingDay, WorkingDayCalendar calendar, LocalDate today)
        implements Predicate<OwnedRow> {

    @Override
    public boolean test(OwnedRow row) {
        Integer day = fromWorkingDay.get(row.obligation().measure());
        return day != null
                && (day == 0
                        || today.isBefore(calendar.plusWorkingDays(
                                London.dayOf(row.obligation().startedAt()), day)));
    }
}
