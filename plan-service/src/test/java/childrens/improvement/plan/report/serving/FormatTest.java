package childrens.improvement.plan.report.serving;

import static childrens.improvement.plan.report.serving.Read.attributes;
import static childrens.improvement.plan.report.serving.Read.xml;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.plan.archive.FixedZip;
import childrens.improvement.plan.document.PlacedAction;
import childrens.improvement.plan.report.Report;
import childrens.improvement.plan.report.Reports;
import childrens.improvement.plan.report.SourceReport;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** The four forms of the report of the source plan's second quarter; they lie in {@code target/report} to look at. */
class FormatTest {

    private static final Report REPORT = SourceReport.report();

    @Test
    void the_page_lists_every_objective_placement_and_action_once() throws Exception {
        Document page = xml(bytes(Format.HTML));
        List<String> ids = attributes(page, "*", "id");

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids.stream().filter(id -> id.matches("P\\d-O\\d+"))).hasSize(55);
        assertThat(ids.stream().filter(id -> id.matches("M\\d{3}"))).hasSize(108);
        assertThat(ids).containsAll(actions());
        assertThat(page.getElementsByTagName("caption").getLength())
                .isEqualTo(page.getElementsByTagName("table").getLength());
        assertThat(attributes(page, "th", "scope"))
                .hasSize(page.getElementsByTagName("th").getLength());
        assertThat(attributes(page, "a", "href")).allMatch(href -> ids.contains(href.substring(1)));
        assertThat(page.getElementsByTagName("script").getLength()).isZero();
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en-GB");
    }

    @Test
    void the_page_shows_printed_beside_computed_and_restated_and_escapes_what_it_is_told() {
        String page = new String(bytes(Format.HTML), StandardCharsets.UTF_8);

        assertThat(page)
                .contains("“Q2: 2020/21 92%”: <strong>92%</strong>; July to September 2020 (assumed)")
                .contains("<strong>91 of 101 (90.1%)</strong>; July to September 2020; counted on the day")
                .contains("<strong>92 of 101 (91.1%)</strong>")
                .contains("<title id=\"M001-t\">Trend of M001</title>")
                .contains("Increase in improvement of direction of travel")
                .contains("&lt;but&gt;")
                .contains("dip sample of 20 visits");
    }

    @Test
    void the_spreadsheet_has_a_row_for_each_placement_printed_value_and_action() throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes(Format.XLSX)))) {
            List<Row> measures = rows(book, "Measures");
            assertThat(measures).hasSize(108);
            assertThat(measures).extracting(row -> row.getCellText(0)).doesNotHaveDuplicates();
            assertThat(measures.stream().map(row -> row.getCellText(3)).distinct())
                    .hasSize(55);
            assertThat(measures.get(0).getCellAsNumber(7).orElseThrow()).isEqualByComparingTo("91");
            assertThat(measures.get(0).getCellAsNumber(8).orElseThrow()).isEqualByComparingTo("101");
            assertThat(rows(book, "Actions"))
                    .extracting(row -> row.getCellText(0))
                    .containsExactlyInAnyOrderElementsOf(actions());
            assertThat(rows(book, "Printed values"))
                    .hasSize(REPORT.objectives().stream()
                            .flatMap(objective -> objective.measures().stream())
                            .mapToInt(measure -> measure.printed().size())
                            .sum());
            assertThat(rows(book, "Findings")).hasSize(1);
            assertThat(measures.get(0).getCellText(29))
                    .isEqualTo(REPORT.trends().get(0).description());
        }
    }

    @Test
    void the_pdf_is_tagged_has_bookmarks_and_brings_its_font() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes(Format.PDF))) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            assertThat(pdf.getDocumentCatalog().getDocumentOutline().children()).hasSize(15);
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot().getKids())
                    .isNotEmpty();
            assertThat(pdf.getPage(5).getResources().getFontNames())
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(
                                    pdf.getPage(5).getResources().getFont(name).isEmbedded())
                            .isTrue());
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("P8-O").contains("▲ A Amber").contains("Appendix C: abbreviations");
        }
    }

    @Test
    void the_word_document_has_real_headings_and_tables_whose_heads_repeat() throws Exception {
        Map<String, byte[]> parts = FixedZip.entries(bytes(Format.DOCX), Integer.MAX_VALUE);
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            assertThat(xml(part.getValue()).getDocumentElement())
                    .as(part.getKey())
                    .isNotNull();
        }
        byte[] body = Objects.requireNonNull(parts.get("word/document.xml"));
        Document document = xml(body);
        assertThat(attributes(document, "w:pStyle", "w:val").stream().filter("Heading1"::equals))
                .hasSize(4 + 8 + 3);
        assertThat(document.getElementsByTagName("w:tblHeader").getLength())
                .isEqualTo(document.getElementsByTagName("w:tbl").getLength());
        // a head that keeps with what follows is never the last line of a page
        assertThat(attributes(document, "w:pStyle", "w:val")).contains("TableHead");
        assertThat(new String(Objects.requireNonNull(parts.get("word/styles.xml")), StandardCharsets.UTF_8))
                .containsPattern("styleId=\"TableHead\">\\s*.*\\s*<w:pPr><w:keepNext/>");
        assertThat(new String(body, StandardCharsets.UTF_8))
                .contains("91 of 101 (90.1%)")
                .contains("w:orient=\"landscape\"");
    }

    @Test
    void the_same_input_gives_the_same_bytes_on_a_machine_set_to_another_language_and_zone() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        for (Format format : Format.values()) {
            byte[] here = bytes(format);
            try {
                Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
                assertThat(format.bytes(Reports.of(SourceReport.input()), SourceReport.FROZEN))
                        .as(format.name())
                        .isEqualTo(here);
            } finally {
                Locale.setDefault(locale);
                TimeZone.setDefault(zone);
            }
        }
    }

    @Test
    void the_best_form_that_is_accepted_is_given_and_none_for_what_there_is_not() {
        assertThat(Format.of(List.of(MediaType.WILDCARD_TYPE))).contains(Format.HTML);
        assertThat(Format.of(List.of(MediaType.valueOf("application/pdf"), MediaType.TEXT_HTML_TYPE)))
                .contains(Format.PDF);
        assertThat(Format.of(List.of(MediaType.APPLICATION_JSON_TYPE))).isEmpty();
        assertThat(Format.named("docx")).contains(Format.DOCX);
        assertThat(Format.named("odt")).isEmpty();
    }

    private static byte[] bytes(Format format) {
        byte[] bytes = format.bytes(REPORT, SourceReport.FROZEN);
        try {
            Path folder = Files.createDirectories(Path.of("target", "report"));
            Files.write(folder.resolve("2020-21-Q2." + format.extension()), bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes;
    }

    private static List<String> actions() {
        return PlacedAction.of(SourceReport.input().plan()).stream()
                .map(each -> each.action().id())
                .toList();
    }

    private static List<Row> rows(ReadableWorkbook book, String sheet) throws IOException {
        List<Row> rows = book.findSheet(sheet).orElseThrow().read();
        return rows.subList(1, rows.size());
    }
}
