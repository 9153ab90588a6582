/** Why a figure changed between two moments of what was known: causes that add up to the change. */
@NullMarked
package childrens.improvement.metrics.explanation;

import org.jspecify.annotations.NullMarked;
