/**
 * The case system's events: what one is, which types there are, how one is read from the wire and accepted.
 *
 * <p>An event is one record checked against a catalogue that is data. Reading never throws: what cannot be accepted
 * is refused with its reasons, and nothing else stops for it.
 */
@NullMarked
package childrens.improvement.metrics.caseevent;

import org.jspecify.annotations.NullMarked;
