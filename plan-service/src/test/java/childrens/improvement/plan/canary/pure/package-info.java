/** A pure package that is not. */
@NullMarked
package childrens.improvement.plan.canary.pure;

import org.jspecify.annotations.NullMarked;
