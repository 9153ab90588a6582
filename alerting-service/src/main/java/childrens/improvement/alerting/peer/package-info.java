/** Asks the other services, as this service. */
@NullMarked
package childrens.improvement.alerting.peer;

import org.jspecify.annotations.NullMarked;
