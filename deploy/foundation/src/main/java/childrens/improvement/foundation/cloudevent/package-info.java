/** CloudEvents. */
@NullMarked
package childrens.improvement.foundation.cloudevent;

import org.jspecify.annotations.NullMarked;
