package childrens.improvement.metrics.timeliness;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * England's working days: any day but Saturday, Sunday and a bank holiday of the England and Wales list.
 *
 * @param holidays the bank holidays with their names
 * @param publishedThrough the last day for which the government has published the list; later ones are computed
 */
public record WorkingDayCalendar(Map<LocalDate, String> holidays, LocalDate publishedThrough) {

    /** Copies the holidays. */
    public WorkingDayCalendar {
        holidays = Map.copyOf(holidays);
    }

    /** Whether work is counted on the day. */
    public boolean isWorkingDay(LocalDate day) {
        return reasonNotCounted(day) == null;
    }

    /** Why a day is not a working day, or null when it is one. */
    public @Nullable String reasonNotCounted(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        if (weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY) {
            return "weekend";
        }
        String holiday = holidays.get(day);
        return holiday == null || !isProvisional(day) ? holiday : holiday + " (provisional)";
    }

    /** Whether the day lies past the published list, so that a holiday on it is computed. */
    public boolean isProvisional(LocalDate day) {
        return day.isAfter(publishedThrough);
    }

    /** The n-th working day after the day; the day itself for n = 0. */
    public LocalDate plusWorkingDays(LocalDate day, int n) {
        LocalDate result = day;
        for (int counted = 0; counted < n; ) {
            result = result.plusDays(1);
            if (isWorkingDay(result)) {
                counted++;
            }
        }
        return result;
    }

    /** The first working day that is the day or follows it. */
    public LocalDate workingDayOnOrAfter(LocalDate day) {
        return isWorkingDay(day) ? day : plusWorkingDays(day, 1);
    }
}
