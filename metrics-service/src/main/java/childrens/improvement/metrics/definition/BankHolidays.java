package childrens.improvement.metrics.definition;

import childrens.improvement.metrics.timeliness.WorkingDayCalendar;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** England's bank holidays from the kept library; Easter Monday and the August one stand under {@code eng}. */
public final class BankHolidays {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2060;
    /** The end of the list that GOV.UK has published for England and Wales; later holidays are computed. */
    static final LocalDate PUBLISHED_THROUGH = LocalDate.of(2028, 12, 31);

    private BankHolidays() {}

    /** The calendar of England's working days from 2000 to 2060. */
    @Produces
    @Singleton
    public static WorkingDayCalendar england() {
        HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
        Map<LocalDate, String> holidays = IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                .boxed()
                .flatMap(year -> manager.getHolidays(Year.of(year), "eng").stream())
                .collect(Collectors.toMap(Holiday::getDate, day -> day.getDescription(Locale.UK), (a, b) -> a));
        return new WorkingDayCalendar(holidays, PUBLISHED_THROUGH);
    }
}
