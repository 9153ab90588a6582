package childrens.improvement.metrics.obligation;

import java.time.LocalDate;
import java.util.Arrays;

/** Stretches of the calendar in which something is to be done at least once. */
public enum CalendarPeriod {
    /** A calendar month. */
    MONTH("month", 1),
    /** Two calendar months: April and May, June and July, and so on. */
    TWO_MONTHS("two-months", 2),
    /** Three calendar months: April to June is quarter 1. */
    QUARTER("quarter", 3);

    private static final int APRIL = 4;
    private static final int YEAR = 12;

    private final String wireName;
    private final int months;

    CalendarPeriod(String wireName, int months) {
        this.wireName = wireName;
        this.months = months;
    }

    /** The period of a word in the definitions. */
    public static CalendarPeriod of(String wireName) {
        return Arrays.stream(values())
                .filter(period -> period.wireName.equals(wireName))
                .findFirst()
                .orElseThrow();
    }

    /** The word that stands in the definitions. */
    public String wireName() {
        return wireName;
    }

    /** The first day of the period that holds a day. */
    LocalDate firstDay(LocalDate day) {
        int sinceApril = (day.getMonthValue() - APRIL + YEAR) % YEAR;
        return day.withDayOfMonth(1).minusMonths(sinceApril % months);
    }

    /** The first day of the period after the one that begins with a day. */
    LocalDate next(LocalDate first) {
        return first.plusMonths(months);
    }
}
