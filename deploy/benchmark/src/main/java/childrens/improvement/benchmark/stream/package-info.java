/** A council's case events, made up from a fixed seed, in the order in which they would arrive. */
@NullMarked
package childrens.improvement.benchmark.stream;

import org.jspecify.annotations.NullMarked;
