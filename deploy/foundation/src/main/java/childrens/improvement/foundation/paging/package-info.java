/** Lists in pages: {@code items} and the cursor of the page that follows, opaque to whoever reads. */
@NullMarked
package childrens.improvement.foundation.paging;

import org.jspecify.annotations.NullMarked;
