/**
 * Changes of definitions: who made them and why, and how the history is derived anew beside the live stream until one
 * step brings a change into force.
 */
@NullMarked
package childrens.improvement.metrics.change;

import org.jspecify.annotations.NullMarked;
