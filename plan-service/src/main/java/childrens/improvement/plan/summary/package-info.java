/** The executive summary of a quarter: the draft, what a person made of it, and who approved it. */
@NullMarked
package childrens.improvement.plan.summary;

import org.jspecify.annotations.NullMarked;
