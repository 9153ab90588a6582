/**
 * The plan's actions: what is to be done, who leads it, by when, and what was claimed of it.
 *
 * <p>An action belongs to an objective or to one of the two lists of the executive summary, and keeps its id for ever.
 */
@NullMarked
package childrens.improvement.plan.action;

import org.jspecify.annotations.NullMarked;
