/**
 * Figures made of the readings of other measures. What stands behind one is the measures that it is made of, and behind
 * each of these its own rows.
 */
@NullMarked
package childrens.improvement.metrics.rollup;

import org.jspecify.annotations.NullMarked;
