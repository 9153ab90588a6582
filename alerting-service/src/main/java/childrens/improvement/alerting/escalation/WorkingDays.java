package childrens.improvement.alerting.escalation;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.function.Predicate;

/** Working days: neither Saturday nor Sunday nor a bank holiday. */
public final class WorkingDays {

    private final Predicate<LocalDate> bankHoliday;

    private WorkingDays(Predicate<LocalDate> bankHoliday) {
        this.bankHoliday = bankHoliday;
    }

    /** England's working days; bank holidays past the published list are computed by the kept library. */
    public static WorkingDays ofEngland() {
        HolidayManager holidays = HolidayManager.getInstance(ManagerParameters.create("gb"));
        return new WorkingDays(day -> holidays.isHoliday(day, "eng"));
    }

    /** Whether managers work on the day. */
    public boolean includes(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !bankHoliday.test(day);
    }

    /** The first working day that is the day or follows it. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate result = day;
        while (!includes(result)) {
            result = result.plusDays(1);
        }
        return result;
    }

    /** The so manieth working day that follows the day. */
    public LocalDate after(LocalDate day, int count) {
        LocalDate result = day;
        for (int i = 0; i < count; i++) {
            result = after(result);
        }
        return result;
    }

    /** The first working day that follows the day. */
    public LocalDate after(LocalDate day) {
        return onOrAfter(day.plusDays(1));
    }
}
