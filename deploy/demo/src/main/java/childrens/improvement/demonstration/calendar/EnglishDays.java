package childrens.improvement.demonstration.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** London days and England's working days from 2018 to 2021; asking for a working day outside them throws. */
public final class EnglishDays {

    /** The zone of every day in the system. */
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    /**
     * Bank holidays of England and Wales as gov.uk lists them, Good Friday and Christmas Day among them. In 2020 the
     * early May holiday was moved from Monday 4 May to Friday 8 May, and 26 December is a Saturday.
     */
    private static final Set<LocalDate> BANK_HOLIDAYS = days(
            "2018-01-01 2018-03-30 2018-04-02 2018-05-07 2018-05-28 2018-08-27 2018-12-25 2018-12-26",
            "2019-01-01 2019-04-19 2019-04-22 2019-05-06 2019-05-27 2019-08-26 2019-12-25 2019-12-26",
            "2020-01-01 2020-04-10 2020-04-13 2020-05-08 2020-05-25 2020-08-31 2020-12-25 2020-12-28",
            "2021-01-01 2021-04-02 2021-04-05 2021-05-03 2021-05-31 2021-08-30 2021-12-27 2021-12-28");

    private EnglishDays() {}

    /** Whether the day is none of Saturday, Sunday and the bank holidays. */
    public static boolean isWorkingDay(LocalDate day) {
        if (day.getYear() < 2018 || day.getYear() > 2021) {
            throw new IllegalArgumentException("no bank holidays are known for " + day);
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !BANK_HOLIDAYS.contains(day);
    }

    /** The day that is so many working days after a day; the day after it is the first that can count. */
    public static LocalDate plusWorkingDays(LocalDate day, int workingDays) {
        var counted = 0;
        var reached = day;
        while (counted < workingDays) {
            reached = reached.plusDays(1);
            if (isWorkingDay(reached)) {
                counted++;
            }
        }
        return reached;
    }

    /** The London day of an instant. */
    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(LONDON).toLocalDate();
    }

    /** The first moment of a London day. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(LONDON).toInstant();
    }

    /** The first moment after a London day: for a last day in time, the moment that is too late. */
    public static Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }

    /** A time of a London day. */
    public static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(LONDON).toInstant();
    }

    private static Set<LocalDate> days(String... years) {
        var days = new TreeSet<LocalDate>();
        for (var year : years) {
            List.of(year.split(" ")).forEach(day -> days.add(LocalDate.parse(day)));
        }
        return days;
    }
}
