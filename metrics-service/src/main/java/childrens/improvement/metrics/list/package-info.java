/**
 * The lists that people work with: what a team has to look at this morning, and those of the week, the month and the
 * quarter. What stands where is pure ({@link childrens.improvement.metrics.list.DailyBlocks}, {@link
 * childrens.improvement.metrics.list.Situation}); which lists there are is data ({@code lists.yaml}).
 */
@NullMarked
package childrens.improvement.metrics.list;

import org.jspecify.annotations.NullMarked;
