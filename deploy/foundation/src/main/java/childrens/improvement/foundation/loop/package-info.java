/** Work that is done again and again, more often than once a second. */
@NullMarked
package childrens.improvement.foundation.loop;

import org.jspecify.annotations.NullMarked;
