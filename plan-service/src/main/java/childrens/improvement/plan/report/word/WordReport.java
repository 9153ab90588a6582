package childrens.improvement.plan.report.word;

import childrens.improvement.plan.archive.FixedZip;
import childrens.improvement.plan.report.Report;
import childrens.improvement.plan.report.Report.PrioritySection;
import childrens.improvement.plan.report.word.WordText.Cell;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes the Word document. */
public final class WordReport {

    private static final String OPENING = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
            xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
            xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
            xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
            xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>
            """;

    /** A4 landscape, in twentieths of a point. */
    private static final String CLOSING = """
            <w:sectPr><w:footerReference w:type="default" r:id="rId4"/>\
            <w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>\
            <w:pgMar w:top="850" w:right="720" w:bottom="850" w:left="720" w:header="400" w:footer="400" w:gutter="0"/>\
            </w:sectPr></w:body></w:document>
            """;

    private static final String CORE = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
            xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>%s</dc:title><dc:language>en-GB</dc:language>\
            <dcterms:created xsi:type="dcterms:W3CDTF">%s</dcterms:created></cp:coreProperties>
            """;

    private static final List<Integer> SIX = List.of(2600, 2750, 3600, 3250, 1600, 1598);

    private WordReport() {}

    /**
     * The document.
     *
     * @param moment what it says of when it was made
     */
    public static byte[] bytes(Report report, OffsetDateTime moment) {
        return file(report.title() + ": " + report.cover().quarter(), body(report), moment);
    }

    /** The file of a body. */
    static byte[] file(String title, WordText body, OffsetDateTime moment) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", resource("content-types"));
        parts.put("_rels/.rels", resource("relationships"));
        parts.put("docProps/core.xml", utf8(CORE.formatted(WordText.escape(title), moment.toInstant())));
        parts.put("word/document.xml", utf8(OPENING + body + CLOSING));
        parts.put("word/_rels/document.xml.rels", resource("document-relationships"));
        for (String name : List.of("styles", "numbering", "settings", "footer1")) {
            parts.put("word/" + name + ".xml", resource(name));
        }
        return FixedZip.of(parts);
    }

    private static WordText body(Report report) {
        WordText text = new WordText();
        text.paragraph("Title", report.title());
        text.paragraph("Subtitle", report.cover().quarter());
        text.paragraph("Subtitle", report.cover().scope());
        text.paragraph("State", report.cover().state());
        WordFrontMatter.write(text, report);
        for (PrioritySection priority : report.priorities()) {
            text.paragraph("Heading1", "Priority " + priority.number() + ": " + priority.title());
            text.paragraph(
                    "Normal",
                    "Rating of the priority: " + priority.rating().text() + ". "
                            + priority.rating().because());
            priority.objectives().forEach(objective -> {
                String heading = objective.id() + ": " + objective.heading();
                text.paragraph("Heading2", heading);
                text.table(heading, SIX, report.columns(), WordRows.of(objective));
            });
        }
        appendices(text, report);
        return text;
    }

    private static void appendices(WordText text, Report report) {
        text.paragraph("Heading1", "Appendix A: findings of the check of the plan");
        text.paragraph("Normal", report.findingsNote());
        report.findingsByRule().forEach((rule, findings) -> {
            text.paragraph("Heading2", rule + " (" + findings.size() + ")");
            text.table(
                    rule,
                    List.of(2400, 4600, 4600, 3798),
                    List.of("Where", "One side", "The other side", "Suggestion"),
                    findings.stream()
                            .map(finding -> cells(
                                    finding.where(),
                                    finding.left(),
                                    Objects.requireNonNullElse(finding.right(), "–"),
                                    finding.suggestion()))
                            .toList());
        });
        text.paragraph("Heading1", "Appendix B: numbers behind the trend lines");
        text.table(
                "Numbers behind the trend lines, oldest first",
                List.of(1400, 13998),
                List.of("Measure", "Periods"),
                report.trends().stream()
                        .map(trend -> cells(trend.row(), trend.inWords()))
                        .toList());
        text.paragraph("Heading1", "Appendix C: abbreviations");
        text.table(
                "Abbreviations used in this report",
                List.of(2000, 8000),
                List.of("Letters", "Meaning"),
                report.abbreviations().stream()
                        .map(each -> cells(each.letters(), each.meaning()))
                        .toList());
    }

    /** A row of one text each. */
    static List<Cell> cells(String... texts) {
        return List.of(texts).stream().map(Cell::of).toList();
    }

    private static byte[] resource(String name) {
        String path = "/report/word/" + name + ".xml";
        try (InputStream file = Objects.requireNonNull(WordReport.class.getResourceAsStream(path), path)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
