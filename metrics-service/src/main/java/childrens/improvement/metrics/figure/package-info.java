/**
 * From obligations to figures: how each stands at a moment, on which day it lies, what is counted, and how the figure
 * compares with its target.
 *
 * <p>Pure: imports the JDK, {@code timeliness} and {@code obligation}, and nothing else.
 */
@NullMarked
package childrens.improvement.metrics.figure;

import org.jspecify.annotations.NullMarked;
