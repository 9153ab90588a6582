package childrens.improvement.metrics.timeliness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One day of the walk from an obligation's start to its last day in time.
 *
 * @param date the London day
 * @param counted whether it used up a day of the timescale
 * @param reason why it did not count, or null
 */
public record CountedDay(
        LocalDate date, boolean counted, @Nullable String reason) {

    private static final String START = "the day it started";

    static List<CountedDay> workingDays(
            Instant startedAt, Instant dueBefore, DayCount dayCount, WorkingDayCalendar calendar) {
        List<CountedDay> days = new ArrayList<>();
        LocalDate start = London.dayOf(startedAt);
        for (LocalDate day = start; !day.isAfter(London.lastDayBefore(dueBefore)); day = day.plusDays(1)) {
            String holiday = calendar.reasonNotCounted(day);
            String reason = holiday == null && day.equals(start) && dayCount == DayCount.AFTER_START ? START : holiday;
            days.add(new CountedDay(day, reason == null, reason));
        }
        return days;
    }

    static List<CountedDay> everyDay(Instant startedAt, Instant dueBefore, DayCount dayCount) {
        LocalDate start = London.dayOf(startedAt);
        return start.datesUntil(London.lastDayBefore(dueBefore).plusDays(1))
                .map(day -> day.equals(start) && dayCount == DayCount.AFTER_START
                        ? new CountedDay(day, false, START)
                        : new CountedDay(day, true, null))
                .toList();
    }
}
