package childrens.improvement.alerting.episode;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What people and circumstances have to say about an open episode, beside whether it is so.
 *
 * @param acknowledgedUntil until when somebody has taken it on; null when nobody has
 * @param heldBecause why it is told to nobody now, as a part of a sentence; null when it is not held
 * @param heldBefore why it was held until now; null when it was not
 * @param isLongOutOfReach whether it is a percentage that was out of reach when both periods before this one ended
 */
public record Standing(
        @Nullable Instant acknowledgedUntil,
        @Nullable String heldBecause,
        @Nullable String heldBefore,
        boolean isLongOutOfReach) {

    /** Nobody has said anything. */
    public static final Standing NONE = new Standing(null, null, null);

    /** What is said of anything but a percentage. */
    public Standing(@Nullable Instant acknowledgedUntil, @Nullable String heldBecause, @Nullable String heldBefore) {
        this(acknowledgedUntil, heldBecause, heldBefore, false);
    }

    /** Whether somebody has taken it on and the day of the review has not come. */
    public boolean isAcknowledged(Instant now) {
        return acknowledgedUntil != null && now.isBefore(acknowledgedUntil);
    }

    /** Whether it is told to nobody now: silenced, or the feed that it depends on says nothing. */
    public boolean isHeld() {
        return heldBecause != null;
    }
}
