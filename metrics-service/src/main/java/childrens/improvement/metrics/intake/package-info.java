/**
 * Events over HTTP: read, checked, and handed to the log {@code case-events} like any other.
 *
 * <p>Nothing is stored here: an event that is accepted stands in the log, and is counted when it comes out of it.
 * "Accepted" is said only when the broker has acknowledged; when that fails the whole body may be sent again, because
 * a repeat changes nothing.
 */
@NullMarked
package childrens.improvement.metrics.intake;

import org.jspecify.annotations.NullMarked;
