/**
 * What is told to nobody for a time, by whom and why; and what is held because a feed has fallen silent. When either ends,
 * what still holds is told at once, in one summary for each post.
 */
@NullMarked
package childrens.improvement.alerting.silence;

import org.jspecify.annotations.NullMarked;
