package childrens.improvement.plan.dated;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Facts with the days on which they hold.
 *
 * @param <V> the type itself
 */
public interface Dated<V extends Dated<V>> {

    /** The first day on which the facts hold. */
    LocalDate from();

    /** The first day on which they no longer hold; null when no end is known. */
    @Nullable
    LocalDate until();

    /** The same facts on other days. */
    V during(LocalDate from, @Nullable LocalDate until);

    /** Whether the facts hold on the day. */
    default boolean holdsOn(LocalDate day) {
        LocalDate end = until();
        return !from().isAfter(day) && (end == null || day.isBefore(end));
    }
}
