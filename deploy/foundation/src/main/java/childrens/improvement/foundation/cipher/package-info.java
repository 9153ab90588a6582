/** Text that is kept so that nobody without the key can read it. */
@NullMarked
package childrens.improvement.foundation.cipher;

import org.jspecify.annotations.NullMarked;
