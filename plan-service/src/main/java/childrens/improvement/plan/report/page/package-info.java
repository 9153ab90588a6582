/** The report as a page: the same markup to look at, to print, and for the PDF. */
@NullMarked
package childrens.improvement.plan.report.page;

import org.jspecify.annotations.NullMarked;
