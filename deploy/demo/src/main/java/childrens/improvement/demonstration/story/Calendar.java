package childrens.improvement.demonstration.story;

import childrens.improvement.demonstration.calendar.EnglishDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** The days that the demonstration knows: its first and last, and the periods for which the plan prints values. */
final class Calendar {

    static final LocalDate FIRST_DAY = LocalDate.parse("2019-04-01");
    static final LocalDate APRIL_2020 = LocalDate.parse("2020-04-01");
    static final LocalDate JULY_2020 = LocalDate.parse("2020-07-01");
    static final LocalDate SEPTEMBER_2020 = LocalDate.parse("2020-09-01");
    static final LocalDate LAST_DAY = LocalDate.parse("2020-09-30");
    static final LocalDate OCTOBER_2020 = LocalDate.parse("2020-10-01");

    /** What ordinary work has done by then is recorded before the evening on which the demonstration starts. */
    static final Instant AFTERNOON = Instant.parse("2020-09-30T15:45:00Z");

    /** Nothing happens or is recorded later. */
    static final Instant LAST_MOMENT = Instant.parse("2020-09-30T22:59:00Z");

    private Calendar() {}

    /** Whether a London day lies in a half-open range. */
    static boolean lies(LocalDate day, LocalDate from, LocalDate until) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    /** Whether a day is among the last or first four of a quarter. */
    static boolean isNearQuarterEnd(LocalDate day) {
        return day.minusDays(4).get(IsoFields.QUARTER_OF_YEAR)
                != day.plusDays(4).get(IsoFields.QUARTER_OF_YEAR);
    }

    /** The day of the moment just before one that is too late. */
    static LocalDate lastDayBefore(Instant dueBefore) {
        return EnglishDays.dayOf(dueBefore.minusNanos(1));
    }
}
