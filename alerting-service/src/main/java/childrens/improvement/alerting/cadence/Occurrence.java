package childrens.improvement.alerting.cadence;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One making of a list.
 *
 * @param day the working day that it is made for
 * @param at when it is made, and as of when it is
 * @param since when the one before was made: what changed since then is told
 * @param until when the next one is made: what is due before then stands in it
 */
public record Occurrence(LocalDate day, Instant at, Instant since, Instant until) {}
