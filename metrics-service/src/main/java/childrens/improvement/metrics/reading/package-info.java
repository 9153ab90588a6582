/**
 * Figures over HTTP: readings, the rows behind them, the proof of each row, worklists, notes and queries.
 *
 * <p>A reading is counted from the stored versions of the obligations, as they were known at {@code knownAt}, judged at
 * {@code at}. Rows are child-level: each read is limited by the caller's reach in the query, and recorded in the
 * transaction that answers it.
 */
@NullMarked
package childrens.improvement.metrics.reading;

import org.jspecify.annotations.NullMarked;
