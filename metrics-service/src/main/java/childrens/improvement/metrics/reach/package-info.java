/**
 * Which rows the caller may read, and that every such read is recorded.
 *
 * <p>A row is in reach of the team that it belongs to, of the team that owes it at the moment in question, and of the
 * team that holds the child's case now. Whoever reaches all rows or those of an area does so by role; a row out of
 * reach is left out of a list and counted there, and is answered like one that does not exist when it is asked for.
 */
@NullMarked
package childrens.improvement.metrics.reach;

import org.jspecify.annotations.NullMarked;
