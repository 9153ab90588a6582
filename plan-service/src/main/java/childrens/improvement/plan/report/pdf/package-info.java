/** The report as a tagged PDF (PDF/UA) with headings, bookmarks and a font of its own, made of the page. */
@NullMarked
package childrens.improvement.plan.report.pdf;

import org.jspecify.annotations.NullMarked;
