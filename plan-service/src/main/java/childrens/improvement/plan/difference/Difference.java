package childrens.improvement.plan.difference;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is not as it was.
 *
 * @param kind such as {@code target-moved} or {@code lead-changed}
 * @param where id of the row, action, objective, post or priority
 * @param objective id of the objective that it belongs to, if it belongs to one
 * @param before what it was; null when it was not there
 * @param after what it is; null when it is no longer there
 */
public record Difference(
        String kind,
        String where,
        @Nullable String objective,
        @Nullable String before,
        @Nullable String after) {

    /** The difference of two sides; empty when there is none. */
    static Optional<Difference> of(
            String kind, String where, @Nullable String objective, @Nullable String before, @Nullable String after) {
        return Objects.equals(before, after)
                ? Optional.empty()
                : Optional.of(new Difference(kind, where, objective, before, after));
    }
}
