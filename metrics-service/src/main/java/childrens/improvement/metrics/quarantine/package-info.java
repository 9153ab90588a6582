/**
 * What came from the log and could not be taken: listed with its reason, kept with its bytes, and tried again by hand.
 *
 * <p>The rows are written where the log is read. Operators see reasons, which hold no value of the event; the bytes are
 * for the director, and who looks at them is recorded.
 */
@NullMarked
package childrens.improvement.metrics.quarantine;

import org.jspecify.annotations.NullMarked;
