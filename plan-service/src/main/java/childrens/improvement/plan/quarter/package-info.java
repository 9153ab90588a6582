/**
 * The quarters of a plan: their figures, what is written in them, and how they are submitted, approved and closed.
 *
 * <p>An open quarter is computed each time, from the plan, the targets in force and the copy of the readings
 * ({@code Figures}, {@code Computing}). Closing keeps what was computed as it stood; from then on it is answered, and what
 * is known now stands beside it where it differs.
 */
@NullMarked
package childrens.improvement.plan.quarter;

import org.jspecify.annotations.NullMarked;
