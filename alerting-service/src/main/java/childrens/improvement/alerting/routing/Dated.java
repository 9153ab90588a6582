package childrens.improvement.alerting.routing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was so in a span of London days.
 *
 * @param from the first day
 * @param until the day after the last; null while it goes on
 */
public record Dated<T>(LocalDate from, @Nullable LocalDate until, T value) {

    /** Whether it is so on the day. */
    public boolean on(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /** Whether it was so before the day and is so no more. */
    boolean isOverBy(LocalDate day) {
        return until != null && !until.isAfter(day);
    }
}
