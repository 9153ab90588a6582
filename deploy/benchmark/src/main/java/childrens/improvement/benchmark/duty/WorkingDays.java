package childrens.improvement.benchmark.duty;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** England's working days, and London's days. */
public final class WorkingDays {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Set<LocalDate> holidays;

    /** Reads the bank holidays of 2000 to 2040. */
    public WorkingDays() {
        HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
        holidays = IntStream.rangeClosed(2000, 2040)
                .boxed()
                .flatMap(year -> manager.getHolidays(Year.of(year), "eng").stream())
                .map(Holiday::getDate)
                .collect(Collectors.toSet());
    }

    /** The first moment that is too late when so many working days after the day of the start are allowed. */
    long dueBefore(long start, int workingDays) {
        LocalDate day = LocalDate.ofEpochDay(dayOf(start));
        int left = workingDays;
        while (left > 0) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day.plusDays(1).atStartOfDay(LONDON).toEpochSecond();
    }

    /** The London day of a moment in seconds, counted from 1970. */
    static long dayOf(long second) {
        return Instant.ofEpochSecond(second).atZone(LONDON).toLocalDate().toEpochDay();
    }

    private boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }
}
