/**
 * Days as the demonstration counts them: London days, and England's working days of 2019 to 2021.
 *
 * <p>Written apart from the calendar of the services on purpose: a mistake in one of the two shows as a difference
 * between the recount and the readings. Depends on the JDK alone.
 */
@NullMarked
package childrens.improvement.demonstration.calendar;

import org.jspecify.annotations.NullMarked;
