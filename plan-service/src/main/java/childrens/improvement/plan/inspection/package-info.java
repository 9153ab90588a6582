/** Gathers what the rules of {@code finding} may know, runs them, and tells over HTTP what they found. */
@NullMarked
package childrens.improvement.plan.inspection;

import org.jspecify.annotations.NullMarked;
