package childrens.improvement.plan.report.serving;

import static childrens.improvement.plan.report.serving.Read.attributes;
import static childrens.improvement.plan.report.serving.Read.xml;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.plan.archive.FixedZip;
import childrens.improvement.plan.report.Report;
import childrens.improvement.plan.report.SourceReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What is drawn in the forms of a report is told in words too, and stands in an order that can be heard. */
class AccessibleFormsTest {

    private static final Report REPORT = SourceReport.report();

    @Test
    void the_pages_headings_go_down_one_step_at_a_time_and_each_line_has_its_words() throws Exception {
        Document page = xml(Format.HTML.bytes(REPORT, SourceReport.FROZEN));
        List<Integer> levels = new ArrayList<>();
        NodeList all = page.getElementsByTagName("*");
        for (int index = 0; index < all.getLength(); index++) {
            String name = all.item(index).getNodeName();
            if (name.matches("h[1-6]")) {
                levels.add(name.charAt(1) - '0');
            }
        }
        assertThat(levels).startsWith(1).filteredOn(level -> level == 1).hasSize(1);
        for (int index = 1; index < levels.size(); index++) {
            assertThat(levels.get(index)).isLessThanOrEqualTo(levels.get(index - 1) + 1);
        }
        List<String> ids = attributes(page, "*", "id");
        assertThat(attributes(page, "svg", "role"))
                .hasSameSizeAs(REPORT.trends())
                .containsOnly("img");
        assertThat(attributes(page, "svg", "aria-labelledby"))
                .allSatisfy(labels -> assertThat(ids).contains(labels.split(" ")));
        assertThat(attributes(page, "section", "aria-labelledby")).allMatch(ids::contains);
        assertThat(page.getElementsByTagName("desc").item(0).getTextContent())
                .isEqualTo(REPORT.trends().get(0).description());
    }

    @Test
    void the_pdf_says_what_each_line_shows() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Format.PDF.bytes(REPORT, SourceReport.FROZEN))) {
            assertThat(alternatives(pdf.getDocumentCatalog().getStructureTreeRoot()))
                    .hasSameSizeAs(REPORT.trends())
                    .contains("Trend of M001. " + REPORT.trends().get(0).description());
        }
    }

    @Test
    void the_word_document_says_what_each_line_shows() throws Exception {
        Map<String, byte[]> parts = FixedZip.entries(Format.DOCX.bytes(REPORT, SourceReport.FROZEN), Integer.MAX_VALUE);
        Document document = xml(Objects.requireNonNull(parts.get("word/document.xml")));

        assertThat(attributes(document, "wp:docPr", "descr"))
                .hasSameSizeAs(REPORT.trends())
                .contains("Trend of M001. " + REPORT.trends().get(0).description());
        assertThat(attributes(document, "wp:docPr", "id")).doesNotHaveDuplicates();
    }

    @Test
    void the_spreadsheet_draws_the_trend_of_each_measure_from_its_periods_on_a4() throws Exception {
        Map<String, byte[]> parts = FixedZip.entries(Format.XLSX.bytes(REPORT, SourceReport.FROZEN), Integer.MAX_VALUE);
        Document sheet = xml(Objects.requireNonNull(parts.get("xl/worksheets/sheet1.xml")));

        assertThat(sheet.getElementsByTagName("x14:sparkline").getLength())
                .isEqualTo(REPORT.trends().size());
        assertThat(sheet.getElementsByTagName("xm:f").item(1).getTextContent()).isEqualTo("Trends!C8:C13");
        assertThat(sheet.getElementsByTagName("xm:sqref").item(1).getTextContent())
                .isEqualTo("AC3");
        assertThat(sheet.getDocumentElement().getLastChild().getNodeName()).isEqualTo("extLst");
        assertThat(attributes(sheet, "pageSetup", "paperSize")).containsExactly("9");
    }

    /** What is said in place of the figures of a PDF. */
    private static List<String> alternatives(PDStructureNode node) {
        List<String> said = new ArrayList<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element && "Figure".equals(element.getStructureType())) {
                said.add(element.getAlternateDescription());
            } else if (kid instanceof PDStructureNode inner) {
                said.addAll(alternatives(inner));
            }
        }
        return said;
    }
}
