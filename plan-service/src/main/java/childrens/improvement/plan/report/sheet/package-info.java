/** The report as a spreadsheet: one row a measure, for whoever wants to work on with the numbers. */
@NullMarked
package childrens.improvement.plan.report.sheet;

import org.jspecify.annotations.NullMarked;
