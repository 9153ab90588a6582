package childrens.improvement.metrics.series;

import childrens.improvement.metrics.timeliness.Window;
import childrens.improvement.metrics.timeliness.WindowKind;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The windows of one kind that lie side by side. Those of the calendar are whole, but for the last, which may still run;
 * rolling ones lie back to back and the last ends with the last day.
 */
final class Periods {

    private Periods() {}

    /**
     * Windows that end within some days, oldest first, and the one before them.
     *
     * @param from the first day; the first window holds it
     * @param until the day after the last
     * @param most how many at most; one more is given when there are more, so that it can be told
     * @return the window before the first, and then those of the days
     */
    static List<Window> between(WindowKind kind, LocalDate from, LocalDate until, int most) {
        Deque<Window> windows = new ArrayDeque<>();
        Window window = kind.endingOn(until.minusDays(1));
        while (window.until().isAfter(from) && windows.size() <= most) {
            windows.addFirst(window);
            window = kind.endingOn(window.from().minusDays(1));
        }
        windows.addFirst(window);
        return List.copyOf(windows);
    }

    /** The first day of a number of windows that end with a day. */
    static LocalDate firstDay(WindowKind kind, LocalDate last, int number) {
        Window window = kind.endingOn(last);
        for (int i = 1; i < number; i++) {
            window = kind.endingOn(window.from().minusDays(1));
        }
        return window.from();
    }
}
