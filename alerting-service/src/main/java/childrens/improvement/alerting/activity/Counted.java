package childrens.improvement.alerting.activity;

import java.time.Instant;

/**
 * What of one measure has to be done, in the whole council.
 *
 * @param isAhead whether its time is not over
 * @param done how many are done in time
 * @param open how many are not
 * @param dueBefore the first moment that is too late
 */
record Counted(String measure, boolean isAhead, int done, int open, Instant dueBefore) {

    /** How the tables call it. */
    String phase() {
        return isAhead ? "ahead" : "passed";
    }
}
