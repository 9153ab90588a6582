/**
 * What a team owes: what falls due in the next days and what is overdue, in the order of risk.
 *
 * <p>It goes to who owes it at the moment, not to who owed it when it was missed; a declined interview is not asked for
 * again, and nothing about a child who has died is listed.
 */
@NullMarked
package childrens.improvement.metrics.worklist;

import org.jspecify.annotations.NullMarked;
