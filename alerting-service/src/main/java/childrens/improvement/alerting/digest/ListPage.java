package childrens.improvement.alerting.digest;

import childrens.improvement.alerting.digest.ListContent.Block;
import childrens.improvement.alerting.digest.ListContent.Entry;
import childrens.improvement.alerting.escalation.London;
import childrens.improvement.alerting.message.Words;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes the page of a list: one sheet when it is printed, in the order in which it is worked through. */
final class ListPage {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.UK).withZone(London.ZONE);

    private final Words words;

    ListPage(Words words) {
        this.words = words;
    }

    /**
     * The page.
     *
     * @param late when it was made, where that was late
     */
    String write(Heading heading, ListContent content, @Nullable Instant late) {
        StringBuilder page = new StringBuilder();
        page.append("<header><h1>").append(Html.text(heading.title())).append("</h1>\n<p>As of ");
        page.append(MOMENT.format(heading.at())).append(". The next one: ");
        page.append(MOMENT.format(heading.until())).append(".");
        if (late != null) {
            page.append(" <strong>Made late, ")
                    .append(MOMENT.format(late))
                    .append(": the figures could not be had before.</strong>");
        }
        page.append("</p></header>\n").append(changed(content, heading.since()));
        boolean again = false;
        for (Block block : content.blocks()) {
            page.append(block(block, heading.at(), again));
            again |= !block.entries().isEmpty();
        }
        if (!content.documents().isEmpty()) {
            page.append("<section><h2>Documents of the plan</h2><ul>");
            content.documents().forEach(document -> page.append("<li><a href=\"")
                    .append(Html.text(document.link()))
                    .append("\">")
                    .append(Html.text(document.title()))
                    .append("</a>")
                    .append(document.text().isEmpty() ? "" : ": " + Html.text(document.text()))
                    .append("</li>"));
            page.append("</ul></section>\n");
        }
        if (content.withheld() > 0) {
            page.append("<p>").append(content.withheld()).append(" not shown here.</p>\n");
        }
        return page.toString();
    }

    private static String changed(ListContent content, Instant since) {
        StringBuilder changed = new StringBuilder("<section class=\"changed\"><h2>Changed since the last list, ");
        changed.append(MOMENT.format(since)).append("</h2>");
        if (content.changed().isEmpty()) {
            return changed.append("<p>Nothing</p></section>\n").toString();
        }
        changed.append("<ul>");
        content.changed().forEach(one -> changed.append("<li><strong>")
                .append(one.count())
                .append("</strong> ")
                .append(Html.text(one.text()))
                .append("</li>"));
        return changed.append("</ul></section>\n").toString();
    }

    private String block(Block block, Instant at, boolean again) {
        StringBuilder written = new StringBuilder("<section><h2>").append(Html.text(block.title()));
        boolean empty = block.entries().isEmpty() && block.figures().isEmpty();
        if (empty) {
            return written.append(": <span class=\"none\">None</span></h2></section>\n")
                    .toString();
        }
        if (!block.entries().isEmpty()) {
            written.append(" <span class=\"count\">").append(block.count()).append("</span>");
        }
        written.append("</h2>\n").append(figures(block.figures()));
        if (!block.entries().isEmpty()) {
            written.append(again ? "<table class=\"rows again\">" : "<table class=\"rows\">");
            written.append(
                    "<colgroup><col><col><col><col><col><col></colgroup><thead><tr><th>Number</th><th>What is owed</th><th>By</th><th>Last seen</th>"
                            + "<th>Worker</th><th>Note and planned date</th></tr></thead>\n");
            block.entries().forEach(entry -> written.append(entry(entry, at)));
            written.append("</table>\n");
        }
        return written.append("</section>\n").toString();
    }

    private String entry(Entry entry, Instant at) {
        StringBuilder written = new StringBuilder();
        long children = entry.rows().stream().map(ListRow::number).distinct().count();
        if (entry.group() != null && children > 1) {
            written.append(
                    "<tbody class=\"together\"><tr><th colspan=\"6\" scope=\"rowgroup\">Brothers and sisters</th>"
                            + "</tr>");
        } else {
            written.append("<tbody>");
        }
        ListCells cells = new ListCells(words, at);
        entry.rows().forEach(row -> written.append(cells.row(row)));
        return written.append("</tbody>\n").toString();
    }

    private static String figures(List<ListFigure> figures) {
        if (figures.isEmpty()) {
            return "";
        }
        StringBuilder written =
                new StringBuilder("<table><thead><tr><th>Measure</th><th>Now</th><th>Target</th></tr></thead><tbody>");
        figures.forEach(figure -> written.append("<tr><td>")
                .append(Html.text(figure.title()))
                .append("</td><td>")
                .append(Html.text(figure.text()))
                .append("</td><td>")
                .append(Html.text(figure.target()))
                .append("</td></tr>\n"));
        return written.append("</tbody></table>\n").toString();
    }

    /**
     * What stands above the list.
     *
     * @param at as of when it is
     */
    record Heading(String title, Instant at, Instant since, Instant until) {}
}
