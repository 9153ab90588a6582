/** One side of a cycle. */
@NullMarked
package childrens.improvement.plan.canary.cycle.one;

import org.jspecify.annotations.NullMarked;
