package childrens.improvement.plan.quarter;

import childrens.improvement.plan.figure.Reading;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of a measure's known readings is that of a day, and which are those of the periods before it.
 *
 * @param current that of the window that holds the day; null when none is known
 * @param previous that of the window before it; null when none is known
 * @param series the known ones, without a gap, oldest first; the last is the current one
 */
record Periods(@Nullable Reading current, @Nullable Reading previous, List<Reading> series) {

    private static final int TREND = 12;

    /**
     * Sorts a measure's readings.
     *
     * @param known newest window first
     * @param day the last day that the figure is about
     */
    static Periods of(List<Reading> known, LocalDate day) {
        Reading current = known.stream()
                .filter(reading -> isOf(reading.window(), day))
                .findFirst()
                .orElse(null);
        if (current == null) {
            return new Periods(null, null, List.of());
        }
        List<Reading> series = new ArrayList<>(List.of(current));
        Reading previous = before(known, current);
        for (Reading each = previous; each != null && series.size() < TREND; each = before(known, each)) {
            series.add(0, each);
        }
        return new Periods(current, previous, List.copyOf(series));
    }

    private static @Nullable Reading before(List<Reading> known, Reading reading) {
        LocalDate last = reading.window().from().minusDays(1);
        return known.stream()
                .filter(each -> each.window().kind().equals(reading.window().kind()))
                .filter(each -> isOf(each.window(), last))
                .findFirst()
                .orElse(null);
    }

    /** Whether the window is the one that holds the day; one of the calendar may have been read before its end. */
    private static boolean isOf(Reading.Window window, LocalDate day) {
        LocalDate first = firstDay(window.kind(), day);
        return first == null
                ? window.until().equals(day.plusDays(1))
                : window.from().equals(first) && !window.until().isAfter(day.plusDays(1));
    }

    /** The first day of the calendar's window of a kind that holds the day; null for kinds that roll. */
    private static @Nullable LocalDate firstDay(String kind, LocalDate day) {
        return switch (kind) {
            case "day" -> day;
            case "week" -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case "month" -> day.withDayOfMonth(1);
            case "quarter" -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3);
            case "ytd" -> day.minusMonths(3).withDayOfYear(1).withMonth(4);
            default -> null;
        };
    }
}
