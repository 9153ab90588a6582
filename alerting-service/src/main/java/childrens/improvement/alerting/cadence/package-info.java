/**
 * Which lists are made when, for whom and over which time: from the catalogue of lists to the occurrences of a morning.
 *
 * <p>Pure: imports the JDK, working days and the organisation. A list that would be due on a day that is no working day is
 * due on the next one; each covers the time up to the next of its kind, so that nothing due in a closure falls between two.
 */
@NullMarked
package childrens.improvement.alerting.cadence;

import org.jspecify.annotations.NullMarked;
