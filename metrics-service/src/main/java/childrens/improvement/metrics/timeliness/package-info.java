/**
 * Time as the measures count it: England's working days, timescales, windows, and shares.
 *
 * <p>Pure: imports the JDK and nothing else. Everything is half-open: what is in time happens before {@code dueBefore},
 * the first moment that is too late, which is the start of the next London day for clocks in days and start plus n
 * elapsed hours for clocks in hours. No class here asks what time it is.
 */
@NullMarked
package childrens.improvement.metrics.timeliness;

import org.jspecify.annotations.NullMarked;
