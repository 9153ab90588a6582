package childrens.improvement.metrics.timeliness;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The stretches of whole London days over which a reading is taken; each ends with the day of {@code at}. */
public enum WindowKind {
    /** The day alone. */
    DAY("day", day -> day),
    /** From Monday. */
    WEEK("week", day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))),
    /** From the first of the month. */
    MONTH("month", day -> day.withDayOfMonth(1)),
    /** From 1 April, July, October or January: April to June is quarter 1. */
    QUARTER("quarter", day -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3)),
    /** From 1 April. */
    YTD("ytd", WindowKind::firstOfApril),
    /** The twelve months that end with the day. */
    YEAR("year", day -> day.plusDays(1).minusYears(1)),
    /** The seven days that end with the day. */
    ROLLING_7("rolling-7d", day -> day.minusDays(6)),
    /** The 28 days that end with the day. */
    ROLLING_28("rolling-28d", day -> day.minusDays(27)),
    /** The 91 days that end with the day. */
    ROLLING_91("rolling-91d", day -> day.minusDays(90)),
    /** The 365 days that end with the day. */
    ROLLING_365("rolling-365d", day -> day.minusDays(364));

    private final String wireName;
    private final UnaryOperator<LocalDate> firstDay;

    WindowKind(String wireName, UnaryOperator<LocalDate> firstDay) {
        this.wireName = wireName;
        this.firstDay = firstDay;
    }

    /** The word that stands in requests and answers. */
    public String wireName() {
        return wireName;
    }

    /** The kind of a word, or empty for a word that is none. */
    public static Optional<WindowKind> of(String wireName) {
        return Arrays.stream(values())
                .filter(kind -> kind.wireName.equals(wireName))
                .findFirst();
    }

    /** The window of this kind that ends with the day. */
    public Window endingOn(LocalDate day) {
        return new Window(this, firstDay.apply(day), day.plusDays(1));
    }

    /** The whole period of this kind that holds the day, to its end; for rolling kinds the window that ends on it. */
    public Window periodOf(LocalDate day) {
        LocalDate from = firstDay.apply(day);
        LocalDate until =
                switch (this) {
                    case WEEK -> from.plusWeeks(1);
                    case MONTH -> from.plusMonths(1);
                    case QUARTER -> from.plusMonths(3);
                    case YTD -> from.plusYears(1);
                    default -> day.plusDays(1);
                };
        return new Window(this, from, until);
    }

    private static LocalDate firstOfApril(LocalDate day) {
        LocalDate april = LocalDate.of(day.getYear(), 4, 1);
        return day.isBefore(april) ? april.minusYears(1) : april;
    }
}
