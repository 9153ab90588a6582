package childrens.improvement.plan.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.plan.report.Report;
import childrens.improvement.plan.report.SourceReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

/** How the pages of the PDF begin and end, as one leafs through it. */
class PdfPagesTest {

    /** In whole points; the text is smaller. */
    private static final float SMALLEST_HEADING = 10;

    /** From the top of the page, in points: beneath it there is only the number of the page. */
    private static final float FOOT = 595 - 40;

    private static final float RUNNING_LINE = 40;

    private static final Report REPORT = SourceReport.reportWithFindings(40);
    private static final List<List<Line>> PAGES = pages();

    /** A piece of text on a page. */
    private record Line(float y, float size, String text) {}

    @Test
    void no_page_ends_with_a_heading_a_caption_or_the_head_of_a_table() {
        List<String> groups = REPORT.findings().stream()
                .map(finding -> finding.rule() + " (2)")
                .distinct()
                .toList();
        for (int page = 1; page < PAGES.size(); page++) {
            float end =
                    (float) PAGES.get(page).stream().mapToDouble(Line::y).max().orElseThrow();
            assertThat(PAGES.get(page).stream().filter(line -> line.y() > end - 2))
                    .as("page %d", page + 1)
                    .noneMatch(line -> line.size() >= SMALLEST_HEADING
                            || line.text().contains("[Identified lead for each action]")
                            || line.text().startsWith("Objective P")
                            || groups.contains(line.text()));
        }
    }

    @Test
    void every_page_of_a_table_begins_with_its_head_and_every_other_with_a_heading() {
        for (List<Line> page : PAGES.subList(6, PAGES.size())) {
            Line first = page.stream().min(Comparator.comparing(Line::y)).orElseThrow();
            assertThat(first.size() >= SMALLEST_HEADING
                            || List.of("Objectives to achieve priority", "Where", "Measure", "Letters")
                                    .contains(first.text()))
                    .as(first.text())
                    .isTrue();
        }
    }

    @Test
    void room_for_the_first_row_costs_few_pages() {
        assertThat(PAGES).hasSizeLessThan(100);
    }

    private static List<List<Line>> pages() {
        List<List<Line>> pages = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(PdfReport.bytes(REPORT, SourceReport.FROZEN))) {
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                List<Line> lines = new ArrayList<>();
                PDFTextStripper stripper = new PDFTextStripper() {
                    @Override
                    protected void writeString(String text, List<TextPosition> positions) {
                        TextPosition at = Objects.requireNonNull(positions.get(0));
                        if (at.getYDirAdj() > RUNNING_LINE && at.getYDirAdj() < FOOT) {
                            lines.add(new Line(at.getYDirAdj(), at.getFontSizeInPt(), text.strip()));
                        }
                    }
                };
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                stripper.getText(pdf);
                pages.add(lines);
            }
            return pages;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
