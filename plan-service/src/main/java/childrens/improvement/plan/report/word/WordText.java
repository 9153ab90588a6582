package childrens.improvement.plan.report.word;

import childrens.improvement.plan.report.Trend;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of a Word document: paragraphs and tables, one after the other. */
final class WordText {

    /** What a cell holds: paragraphs, each with its style. */
    record Cell(List<Paragraph> paragraphs) {
        static Cell of(String text) {
            return new Cell(List.of(new Paragraph("Cell", text)));
        }
    }

    /**
     * A text with the name of its style.
     *
     * @param trend a line drawn before the text
     */
    record Paragraph(String style, @Nullable Trend trend, String text) {
        Paragraph(String style, String text) {
            this(style, null, text);
        }
    }

    private final StringBuilder xml = new StringBuilder();
    private int drawings;

    WordText paragraph(String style, String text) {
        return paragraph(new Paragraph(style, text));
    }

    private WordText paragraph(Paragraph paragraph) {
        xml.append("<w:p><w:pPr><w:pStyle w:val=\"").append(paragraph.style()).append("\"/></w:pPr>");
        Trend trend = paragraph.trend();
        if (trend != null) {
            drawings++;
            xml.append("<w:r>").append(WordTrend.of(trend, drawings)).append("<w:br/></w:r>");
        }
        run(paragraph.text());
        xml.append("</w:p>\n");
        return this;
    }

    /**
     * A table.
     *
     * @param caption what it is, for those who hear it
     * @param widths of the columns, in twentieths of a point
     */
    void table(String caption, List<Integer> widths, List<String> head, List<List<Cell>> rows) {
        xml.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"PlanTable\"/><w:tblW w:w=\"")
                .append(widths.stream().mapToInt(Integer::intValue).sum())
                .append("\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>")
                .append("<w:tblLook w:val=\"0020\" w:firstRow=\"1\"/><w:tblCaption w:val=\"");
        escaped(caption);
        xml.append("\"/></w:tblPr><w:tblGrid>");
        widths.forEach(width -> xml.append("<w:gridCol w:w=\"").append(width).append("\"/>"));
        xml.append("</w:tblGrid>\n");
        row(
                widths,
                head.stream()
                        .map(text -> new Cell(List.of(new Paragraph("TableHead", text))))
                        .toList(),
                true);
        rows.forEach(row -> row(widths, row, false));
        xml.append("</w:tbl>\n");
        // two tables that touch would become one
        paragraph("Cell", "");
    }

    private void row(List<Integer> widths, List<Cell> cells, boolean head) {
        xml.append("<w:tr><w:trPr>")
                .append(head ? "<w:cantSplit/><w:tblHeader/>" : "")
                .append("</w:trPr>");
        for (int index = 0; index < cells.size(); index++) {
            xml.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(widths.get(index)).append("\" w:type=\"dxa\"/></w:tcPr>");
            List<Paragraph> paragraphs = cells.get(index).paragraphs();
            if (paragraphs.isEmpty()) {
                paragraph("Cell", "");
            }
            paragraphs.forEach(this::paragraph);
            xml.append("</w:tc>");
        }
        xml.append("</w:tr>\n");
    }

    private void run(String text) {
        xml.append("<w:r><w:t xml:space=\"preserve\">");
        escaped(text);
        xml.append("</w:t></w:r>");
    }

    private void escaped(String text) {
        xml.append(escape(text));
    }

    /** The text with what XML would take for markup written out; what XML cannot hold is left out. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
    }

    @Override
    public String toString() {
        return xml.toString();
    }
}
