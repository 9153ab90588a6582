/**
 * How a figure moves from period to period: the plan's own direction, which compares two figures, and beside it the
 * signal of a control chart, which tells a change from chance.
 */
@NullMarked
package childrens.improvement.metrics.series;

import org.jspecify.annotations.NullMarked;
