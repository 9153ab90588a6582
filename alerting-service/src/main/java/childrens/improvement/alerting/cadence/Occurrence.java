package childrens.improvement.alerting.cadence;

import childrens.improvement.alerting.escalation.London;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * One making of a list.
 *
 * @param day the working day that it is made for
 * @param at when it is made, and as of when it is
 * @param since when the one before was made: what changed since then is told
 * @param until when the next one is made: what is due before then stands in it
 */
public record Occurrence(LocalDate day, Instant at, Instant since, Instant until) {

    /** Whether the one before was made in another month. */
    public boolean isFirstOfMonth() {
        return !YearMonth.from(London.dayOf(since)).equals(YearMonth.from(day));
    }
}
