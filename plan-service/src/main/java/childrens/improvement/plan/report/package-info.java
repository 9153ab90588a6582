/**
 * What the report of a quarter says, in the order in which it says it; every sentence, number and sign that any of its
 * forms shows is made here, so that they cannot differ. Pure.
 */
@NullMarked
package childrens.improvement.plan.report;

import org.jspecify.annotations.NullMarked;
