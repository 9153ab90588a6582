/**
 * The adopted targets: one for each measure, with its tolerance, its lead, and what else the plan says about it.
 *
 * <p>plan-service owns the targets; the other services keep copies from the topic {@code targets}, keyed by measure.
 * A change counts from the London day of the import, by the service clock; what was in force before stays as it was.
 */
@NullMarked
package childrens.improvement.plan.target;

import org.jspecify.annotations.NullMarked;
