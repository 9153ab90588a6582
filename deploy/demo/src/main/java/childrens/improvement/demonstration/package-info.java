/**
 * The demonstration: invented case events of 1 April 2019 to 30 September 2020, and what plays them.
 *
 * <p>{@code Generator} writes them from a fixed seed, the same bytes on every machine; {@code Player} publishes each
 * when the service clock reaches the moment at which it was recorded; {@code PrintedValues} says what the source plan
 * prints and the two whole numbers with which the events give it. No child, worker or household in them is real.
 */
@NullMarked
package childrens.improvement.demonstration;

import org.jspecify.annotations.NullMarked;
