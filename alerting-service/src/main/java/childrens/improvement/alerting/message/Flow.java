package childrens.improvement.alerting.message;

import childrens.improvement.alerting.escalation.London;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What moves behind a percentage, as it was when it was last told.
 *
 * @param started how many began in its period
 * @param done how many were done in time
 * @param late how many were not
 * @param open how many are still to do and in time
 * @param overdue how many are still to do and overdue
 * @param oldest since when the longest waiting one waits; null where none does
 * @param asOf when that was so
 */
public record Flow(
        long started,
        long done,
        long late,
        long open,
        long overdue,
        @Nullable Instant oldest,
        Instant asOf) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).withZone(London.ZONE);

    /** Since when the longest waiting one waits, in words. */
    public String longestWaiting() {
        return oldest == null ? "none waits" : "since " + DAY.format(oldest);
    }

    /** What came in, what was done and what is still to do, in words. */
    public String sentence() {
        return started + " began in the period, " + done + " were done in time, " + late + " were not; " + open
                + " are still to do in time, " + overdue + " are overdue (on " + DAY.format(asOf) + ")";
    }
}
