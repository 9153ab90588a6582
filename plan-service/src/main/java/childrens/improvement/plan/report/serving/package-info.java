/** Tells the report of a quarter over HTTP, in the form that is asked for. */
@NullMarked
package childrens.improvement.plan.report.serving;

import org.jspecify.annotations.NullMarked;
