/** What a figure would be by another definition; nothing is changed. */
@NullMarked
package childrens.improvement.metrics.whatif;

import org.jspecify.annotations.NullMarked;
