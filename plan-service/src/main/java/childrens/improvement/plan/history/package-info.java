/**
 * What was changed in a plan and in what belongs to it: by which post, when, from what to what, and why.
 *
 * <p>Whoever changes something calls {@link childrens.improvement.plan.history.History} in the same transaction. The
 * table takes additions only; the database refuses to change or to delete what stands in it.
 */
@NullMarked
package childrens.improvement.plan.history;

import org.jspecify.annotations.NullMarked;
