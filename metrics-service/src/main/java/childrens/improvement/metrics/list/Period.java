package childrens.improvement.metrics.list;

import java.time.Instant;

/**
 * When a list is made, between which others.
 *
 * @param at as at which moment
 * @param since when the one before was made
 * @param until when the next one will be
 */
record Period(Instant at, Instant since, Instant until) {

    /** Whether something became so between the list before and this one. */
    boolean isNew(Instant moment) {
        return moment.isAfter(since) && !moment.isAfter(at);
    }
}
