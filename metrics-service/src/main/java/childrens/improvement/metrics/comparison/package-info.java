/**
 * The case system's own list of what a team owes beside ours, entry by entry, with the reason of each difference: our
 * 92% is its 88%, and these are the children who make the difference.
 */
@NullMarked
package childrens.improvement.metrics.comparison;

import org.jspecify.annotations.NullMarked;
