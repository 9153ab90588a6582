/** Telling alerting-service what people are to be told: what looks for it, and how it is told once. */
@NullMarked
package childrens.improvement.plan.announcement;

import org.jspecify.annotations.NullMarked;
