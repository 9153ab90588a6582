/** The report as a Word document: real headings, real tables whose heads repeat, on A4 landscape. */
@NullMarked
package childrens.improvement.plan.report.word;

import org.jspecify.annotations.NullMarked;
