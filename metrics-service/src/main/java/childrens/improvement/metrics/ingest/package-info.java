/**
 * From the log to the obligations: one transaction takes a batch of records, the positions in the log, the events, the
 * obligations that change and the closings that follow from them; it commits whole or not at all.
 *
 * <p>Promises: a record is taken once, because its position is locked and stored with its effects; an event is counted
 * once, because source and id are unique over all partitions; what cannot be read goes to quarantine in the same
 * transaction and stops nothing; the handler never throws a batch away, it tries again until the database is back.
 * Late, repeated, disordered, corrected and voided events all take the one path through {@link Derivations}.
 */
@NullMarked
package childrens.improvement.metrics.ingest;

import org.jspecify.annotations.NullMarked;
