/** Classes that break the rules of the architecture, to show that the rules can fail. */
@NullMarked
package childrens.improvement.plan.canary;

import org.jspecify.annotations.NullMarked;
