/** What is different between two plans, and between two quarters of one. Pure. */
@NullMarked
package childrens.improvement.plan.difference;

import org.jspecify.annotations.NullMarked;
