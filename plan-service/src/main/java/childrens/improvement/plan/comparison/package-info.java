/** Tells over HTTP what is different between two plans, and between two quarters. */
@NullMarked
package childrens.improvement.plan.comparison;

import org.jspecify.annotations.NullMarked;
