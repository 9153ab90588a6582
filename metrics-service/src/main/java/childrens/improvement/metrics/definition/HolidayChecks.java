package childrens.improvement.metrics.definition;

import childrens.improvement.metrics.obligation.MeasureDefinition;
import childrens.improvement.metrics.timeliness.WorkingDayCalendar;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells whether a day can become a holiday. */
final class HolidayChecks {

    private static final int LONGEST_NAME = 100;

    private final ChangeFaults faults;

    HolidayChecks(ChangeFaults faults) {
        this.faults = faults;
    }

    void check(ChangeRequest.@Nullable Proclaimed day, List<MeasureDefinition> present, WorkingDayCalendar calendar) {
        if (day == null) {
            return;
        }
        faults.text("calendar/name", day.name(), LONGEST_NAME);
        LocalDate date = day.date();
        if (date == null) {
            faults.add("calendar/date", "the day of the holiday, such as 2022-09-19");
        } else {
            faults.day("calendar/date", date);
            boolean proclaimed = present.stream()
                    .flatMap(each -> each.holidays().stream())
                    .anyMatch(each -> each.date().equals(date));
            if (proclaimed) {
                faults.add("calendar/date", "a working day: it has been proclaimed a holiday already");
            } else if (!calendar.isWorkingDay(date)) {
                faults.add("calendar/date", "a working day: it is " + calendar.reasonNotCounted(date) + " already");
            }
        }
        if (day.proclaimedOn() == null) {
            faults.add("calendar/proclaimedOn", "the day on which it was proclaimed");
        } else {
            faults.day("calendar/proclaimedOn", day.proclaimedOn());
        }
    }
}
