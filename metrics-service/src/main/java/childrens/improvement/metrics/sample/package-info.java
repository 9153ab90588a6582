/**
 * A random sample of the rows behind a figure, for a dip sample: whoever draws it with the same seed draws the same rows,
 * in front of an inspector too.
 */
@NullMarked
package childrens.improvement.metrics.sample;

import org.jspecify.annotations.NullMarked;
