/**
 * What a quarter says in numbers: readings, ratings, directions of travel, from measure to plan. Pure.
 */
@NullMarked
package childrens.improvement.plan.figure;

import org.jspecify.annotations.NullMarked;
