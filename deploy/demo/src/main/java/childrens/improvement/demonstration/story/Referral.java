package childrens.improvement.demonstration.story;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A referral, or an assessment without one, and what became of it.
 *
 * @param id null where the assessment began without a referral
 * @param endedAt when the assessment was authorised or cancelled, if it was
 * @param next what the referral asks for: {@code assessment} or something else
 */
record Referral(
        @Nullable String id,
        String child,
        String team,
        Instant acceptedAt,
        @Nullable Instant endedAt,
        boolean cancelled,
        String next) {

    boolean wasAuthorised() {
        return endedAt != null && !cancelled;
    }
}
