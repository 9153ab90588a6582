/** Measures the speed of metrics-service beside that of other ways to do the same, in one run on one machine. */
@NullMarked
package childrens.improvement.benchmark;

import org.jspecify.annotations.NullMarked;
