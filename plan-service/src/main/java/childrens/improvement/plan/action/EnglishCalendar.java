package childrens.improvement.plan.action;

import childrens.improvement.plan.action.rule.WorkingDays;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** England's working days, from the library that the other services count with. */
final class EnglishCalendar {

    private EnglishCalendar() {}

    @Produces
    @Singleton
    static WorkingDays workingDays() {
        HolidayManager holidays = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
        return new WorkingDays(day -> holidays.isHoliday(day, "eng"));
    }
}
