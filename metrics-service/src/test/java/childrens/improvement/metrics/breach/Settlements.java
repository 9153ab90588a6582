package childrens.improvement.metrics.breach;

import childrens.improvement.metrics.obligation.Obligation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Lets tests of other packages ask why an overdue duty is no longer one. */
public final class Settlements {

    private Settlements() {}

    /** The reason, or null while the duty is still owed. */
    public static @Nullable String because(Obligation known, Instant now) {
        Settlement settlement = Settlement.of(known, false, now);
        return settlement == null ? null : settlement.because();
    }
}
