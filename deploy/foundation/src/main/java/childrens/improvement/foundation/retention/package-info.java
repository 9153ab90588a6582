/** Forgets what has been kept for as long as it is meant to be. */
@NullMarked
package childrens.improvement.foundation.retention;

import org.jspecify.annotations.NullMarked;
