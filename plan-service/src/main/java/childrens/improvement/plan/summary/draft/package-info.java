/**
 * Drafts the executive summary of a quarter from its figures, every number linked to its reading. Pure; in the order of
 * the plan, so that the same figures give the same words.
 */
@NullMarked
package childrens.improvement.plan.summary.draft;

import org.jspecify.annotations.NullMarked;
