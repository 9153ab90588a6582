package childrens.improvement.metrics.breach;

import childrens.improvement.metrics.obligation.ExemptReason;
import childrens.improvement.metrics.obligation.Obligation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why an overdue duty is no longer one.
 *
 * @param because {@code met-late}, {@code recorded-late}, {@code ceased} or {@code voided}
 * @param silent whether nobody is to be written to
 */
record Settlement(String because, boolean silent) {

    /**
     * The settlement that what is known now gives, or null while the duty is still owed.
     *
     * @param known the obligation, or null when it never was
     * @param died whether the child has died: then nothing is closed with a message
     */
    static @Nullable Settlement of(@Nullable Obligation known, boolean died, Instant now) {
        String because = because(known, now);
        return because == null ? null : new Settlement(because, died);
    }

    private static @Nullable String because(@Nullable Obligation known, Instant now) {
        if (known == null) {
            return "voided";
        }
        if (known.done() != null && known.exemption() == null) {
            return known.doneInTime() ? "recorded-late" : "met-late";
        }
        if (known.exemption() != null) {
            return known.exemption().reason() == ExemptReason.CONTRADICTORY ? "voided" : "ceased";
        }
        if (known.endedAt() != null || known.declinedAt() != null) {
            return "ceased";
        }
        return known.dueBefore().isAfter(now) ? "voided" : null;
    }
}
