/**
 * What is owed: from all of a child's events, the definitions and the calendar to the obligations.
 *
 * <p>Pure: imports the JDK, {@code timeliness} and the record of a case event, and nothing else. Derivation is a
 * function of the set of events: it gives the same obligations in any order of arrival, when an event is repeated, and
 * when everything is derived again from nothing. It is causal, too: an event that happened after a moment never changes
 * what the obligations were at that moment, so that one derivation answers every {@code at}.
 */
@NullMarked
package childrens.improvement.metrics.obligation;

import org.jspecify.annotations.NullMarked;
