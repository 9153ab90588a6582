package childrens.improvement.plan.action.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * Working days: neither Saturday nor Sunday nor a bank holiday.
 *
 * @param bankHoliday whether a day is one
 */
public record WorkingDays(Predicate<LocalDate> bankHoliday) {

    /** Whether it is a working day. */
    public boolean includes(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !bankHoliday.test(day);
    }

    /** The day so many working days before the day. */
    public LocalDate before(LocalDate day, int count) {
        LocalDate result = day;
        int left = count;
        while (left > 0) {
            result = result.minusDays(1);
            if (includes(result)) {
                left--;
            }
        }
        return result;
    }
}
