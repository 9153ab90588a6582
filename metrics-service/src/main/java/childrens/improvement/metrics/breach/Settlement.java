package childrens.improvement.metrics.breach;

import childrens.improvement.metrics.obligation.ExemptReason;
import childrens.improvement.metrics.obligation.Obligation;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why an announced duty is no longer one.
 *
 * @param because {@code met-late}, {@code recorded-late}, {@code ceased} or {@code voided}; {@code recovered} when it was
 *     only due soon and has been done in time
 * @param silent whether nobody is to be written to
 */
record Settlement(String because, boolean silent) {

    private static final long ALL = 100;

    /**
     * The settlement that what is known now gives, or null while the duty is still owed.
     *
     * @param known the obligation, or null when it never was
     * @param died whether the child has died: then nothing is closed with a message
     * @param soon after how much of its clock, in percent, it is due soon, when that was announced; 0 when it was
     *     announced as overdue
     */
    static @Nullable Settlement of(@Nullable Obligation known, boolean died, Instant now, int soon) {
        String because = because(known, now, soon);
        return because == null ? null : new Settlement(because, died);
    }

    private static @Nullable String because(@Nullable Obligation known, Instant now, int soon) {
        if (known == null) {
            return "voided";
        }
        if (known.done() != null && known.exemption() == null) {
            return !known.doneInTime() ? "met-late" : soon == 0 ? "recorded-late" : "recovered";
        }
        if (known.exemption() != null) {
            return known.exemption().reason() == ExemptReason.CONTRADICTORY ? "voided" : "ceased";
        }
        if (known.endedAt() != null || known.declinedAt() != null) {
            return "ceased";
        }
        return sinceWhen(known, soon).isAfter(now) ? "voided" : null;
    }

    /** From when on what was announced is so, while nothing is done. */
    private static Instant sinceWhen(Obligation known, int soon) {
        Duration clock = Duration.between(known.startedAt(), known.dueBefore());
        return soon == 0
                ? known.dueBefore()
                : known.startedAt().plus(clock.multipliedBy(soon).dividedBy(ALL));
    }
}
