/** The other side of a cycle. */
@NullMarked
package childrens.improvement.plan.canary.cycle.two;

import org.jspecify.annotations.NullMarked;
