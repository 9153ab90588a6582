package childrens.improvement.metrics.timeliness;

import java.time.LocalDate;

/**
 * Whole London days.
 *
 * @param kind which stretch it is
 * @param from the first day
 * @param until the day after the last
 */
public record Window(WindowKind kind, LocalDate from, LocalDate until) {

    /** Whether the day lies in the window. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }
}
