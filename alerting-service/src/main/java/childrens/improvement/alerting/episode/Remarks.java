package childrens.improvement.alerting.episode;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a thing owed beside that it is owed.
 *
 * @param notedAt when a manager last noted why it is late; null for never
 * @param unseenAt when it was last known that two visits running did not see the child; null for never
 */
public record Remarks(@Nullable Instant notedAt, @Nullable Instant unseenAt) {

    /** Nothing is known. */
    public static final Remarks NONE = new Remarks(null, null);

    /** The latest of both. */
    public Remarks and(Remarks other) {
        return new Remarks(later(notedAt, other.notedAt), later(unseenAt, other.unseenAt));
    }

    /** What was said after the closing, which ended what was said before; all of it where there was none. */
    Remarks after(@Nullable Closing closing) {
        return closing == null ? this : new Remarks(after(notedAt, closing.at()), after(unseenAt, closing.at()));
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }

    private static @Nullable Instant after(@Nullable Instant one, Instant closed) {
        return one != null && one.isAfter(closed) ? one : null;
    }
}
