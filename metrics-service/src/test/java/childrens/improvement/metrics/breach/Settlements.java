package childrens.improvement.metrics.breach;

import childrens.improvement.metrics.obligation.Obligation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Lets tests of other packages ask why an announced duty is no longer one. */
public final class Settlements {

    private Settlements() {}

    /**
     * The reason, or null while the duty is still owed.
     *
     * @param soon after how much of its clock, in percent, it is due soon, when that was announced; else 0
     */
    public static @Nullable String because(@Nullable Obligation known, Instant now, int soon) {
        Settlement settlement = Settlement.of(known, false, now, soon);
        return settlement == null ? null : settlement.because();
    }
}
