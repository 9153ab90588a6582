/**
 * What is so now and should not be: duties that are overdue and measures that miss their target, each announced once
 * and closed once on the topic {@code breaches}.
 *
 * <p>An announcement is a row with a key of its own and leaves through the outbox in the same transaction, so that any
 * number of instances announce it once. A deadline is found by a query on the due moment; it is declared only when
 * everything that the log held up to that moment has been counted, so never early and never for what was only not yet
 * read.
 */
@NullMarked
package childrens.improvement.metrics.breach;

import org.jspecify.annotations.NullMarked;
