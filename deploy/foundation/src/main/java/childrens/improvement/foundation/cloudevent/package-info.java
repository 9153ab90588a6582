/** Messages between the services: CloudEvents 1.0 in structured JSON. */
@NullMarked
package childrens.improvement.foundation.cloudevent;

import org.jspecify.annotations.NullMarked;
