/** Zip files that are the same, byte for byte, whenever they are made. */
@NullMarked
package childrens.improvement.plan.archive;

import org.jspecify.annotations.NullMarked;
