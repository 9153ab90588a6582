/** The measurements, and the one table that they make. */
@NullMarked
package childrens.improvement.benchmark.measure;

import org.jspecify.annotations.NullMarked;
