/**
 * The rows behind the figures: those of a measure, those of a child, and the proof of each.
 *
 * <p>Rows are child-level. Each answer holds only rows in the caller's reach and says how many were left out, hides who
 * a restricted child is from everybody but the posts named, and is recorded in the transaction that reads it. The order
 * is always that of {@link childrens.improvement.metrics.row.RowOrder}: risk first, never a figure.
 */
@NullMarked
package childrens.improvement.metrics.row;

import org.jspecify.annotations.NullMarked;
