/**
 * Where a period is heading: what is decided, what is still owed, and what can still become of the target.
 *
 * <p>An outlook is of a figure, never of a child: nothing is ordered, picked or labelled by it (contract policy 6), and
 * what would put a target out of reach is still owed, each one of it. The arithmetic is of whole numbers and exact; only
 * the number that is expected to arise still is an estimate.
 */
@NullMarked
package childrens.improvement.metrics.outlook;

import org.jspecify.annotations.NullMarked;
