/**
 * Evidence of impact, the plan's key focus (source line 67): what an audit, a sample, feedback, a review, a complaint or a
 * compliment showed of the difference that an objective makes, and what changed because of it.
 *
 * <p>Evidence says what was found and never about which child. It belongs to an objective, is dated by the day on which
 * it was observed, and is archived, never deleted.
 */
@NullMarked
package childrens.improvement.plan.evidence;

import org.jspecify.annotations.NullMarked;
