package childrens.improvement.metrics.timeliness;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.metrics.definition.BankHolidays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkingDayCalendarTest {

    private static final WorkingDayCalendar ENGLAND = BankHolidays.england();

    @Test
    void england_has_the_bank_holidays_of_the_published_list_in_2019_to_2022() {
        assertThat(holidaysOn(2019))
                .containsExactly("01-01", "04-19", "04-22", "05-06", "05-27", "08-26", "12-25", "12-26");
        assertThat(holidaysOn(2020))
                .containsExactly("01-01", "04-10", "04-13", "05-08", "05-25", "08-31", "12-25", "12-28");
        assertThat(holidaysOn(2021))
                .containsExactly("01-01", "04-02", "04-05", "05-03", "05-31", "08-30", "12-27", "12-28");
        assertThat(holidaysOn(2022))
                .containsExactly(
                        "01-03", "04-15", "04-18", "05-02", "06-02", "06-03", "08-29", "09-19", "12-26", "12-27");
    }

    @Test
    void every_number_of_working_days_equals_a_slow_count_day_by_day_from_2010_to_2030() {
        Set<LocalDate> holidays = slowHolidays();
        for (LocalDate start = LocalDate.of(2010, 1, 1); start.getYear() <= 2030; start = start.plusDays(1)) {
            LocalDate day = start;
            int counted = 0;
            for (int n = 1; n <= 45; n++) {
                while (counted < n) {
                    day = day.plusDays(1);
                    boolean weekend =
                            day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
                    counted += weekend || holidays.contains(day) ? 0 : 1;
                }
                if (n == 1 || n == 5 || n == 10 || n == 20 || n == 45) {
                    assertThat(ENGLAND.plusWorkingDays(start, n))
                            .as("%s + %d", start, n)
                            .isEqualTo(day);
                }
            }
        }
    }

    @Test
    void a_holiday_past_the_published_list_is_computed_and_marked_provisional() {
        assertThat(ENGLAND.reasonNotCounted(LocalDate.of(2029, 12, 25))).endsWith("(provisional)");
        assertThat(ENGLAND.reasonNotCounted(LocalDate.of(2028, 12, 25))).doesNotContain("provisional");
        assertThat(ENGLAND.isProvisional(LocalDate.of(2029, 1, 1))).isTrue();
    }

    private static Set<String> holidaysOn(int year) {
        Set<String> days = new TreeSet<>();
        LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> day.getDayOfWeek().getValue() < 6 && !ENGLAND.isWorkingDay(day))
                .forEach(day -> days.add(day.toString().substring(5)));
        return days;
    }

    /** The law and the proclamations written out again, with an Easter of its own. */
    private static Set<LocalDate> slowHolidays() {
        Set<LocalDate> days = new TreeSet<>();
        IntStream.rangeClosed(2010, 2031).forEach(year -> {
            days.add(substitute(LocalDate.of(year, 1, 1), days));
            LocalDate easter = easter(year);
            days.add(easter.minusDays(2));
            days.add(easter.plusDays(1));
            days.add(year == 2020 ? LocalDate.of(2020, 5, 8) : firstMonday(year, Month.MAY));
            days.add(
                    year == 2012
                            ? LocalDate.of(2012, 6, 4)
                            : year == 2022 ? LocalDate.of(2022, 6, 2) : lastMonday(year, Month.MAY));
            days.add(lastMonday(year, Month.AUGUST));
            LocalDate christmas = LocalDate.of(year, 12, 25);
            switch (christmas.getDayOfWeek()) {
                case SATURDAY -> days.addAll(Set.of(christmas.plusDays(2), christmas.plusDays(3)));
                case SUNDAY -> days.addAll(Set.of(christmas.plusDays(1), christmas.plusDays(2)));
                case FRIDAY -> days.addAll(Set.of(christmas, christmas.plusDays(3)));
                default -> days.addAll(Set.of(christmas, christmas.plusDays(1)));
            }
        });
        days.addAll(Set.of(
                LocalDate.of(2011, 4, 29),
                LocalDate.of(2012, 6, 5),
                LocalDate.of(2022, 6, 3),
                LocalDate.of(2022, 9, 19),
                LocalDate.of(2023, 5, 8)));
        return days;
    }

    private static LocalDate substitute(LocalDate day, Set<LocalDate> taken) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }

    private static LocalDate firstMonday(int year, Month month) {
        LocalDate day = LocalDate.of(year, month, 1);
        while (day.getDayOfWeek() != DayOfWeek.MONDAY) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static LocalDate lastMonday(int year, Month month) {
        LocalDate day = LocalDate.of(year, month, 31);
        while (day.getDayOfWeek() != DayOfWeek.MONDAY) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** Gauss's rule for the Gregorian calendar, 1900 to 2099. */
    private static LocalDate easter(int year) {
        int d = (19 * (year % 19) + 24) % 30;
        int e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 5) % 7;
        int offset = d + e;
        LocalDate day = LocalDate.of(year, 3, 22).plusDays(offset);
        boolean exception = d == 29 && e == 6 || d == 28 && e == 6 && year % 19 > 10;
        return exception ? day.minusWeeks(1) : day;
    }
}
