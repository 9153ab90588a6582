package childrens.improvement.alerting.message;

import childrens.improvement.alerting.message.ListCounts.Count;
import java.util.List;

/** The message of the morning as a page: the same counts and links as in plain text. */
final class ListLetterPage {

    private static final String BODY =
            "font-family:Arial,sans-serif;font-size:16px;line-height:1.4;color:#0b0c0c;max-width:640px";
    private static final String CELL = "padding:4px 12px 4px 0;border-bottom:1px solid #b1b4b6;text-align:left";
    private static final String LINK = "color:#1d70b8;font-weight:bold";

    private ListLetterPage() {}

    /**
     * The page.
     *
     * @param closing the lines that say why and what next
     */
    static String of(String title, List<ListCounts> lists, String closing) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(text(lists.get(0).title()))
                .append("</title></head><body style=\"")
                .append(BODY)
                .append("\"><p>For ")
                .append(text(title))
                .append("</p>");
        lists.forEach(list -> page.append(list(list)));
        closing.lines().filter(line -> !line.isBlank()).forEach(line -> page.append(
                        "<p style=\"margin:4px 0;color:#505a5f\">")
                .append(text(line))
                .append("</p>"));
        return page.append("</body></html>").toString();
    }

    private static String list(ListCounts list) {
        StringBuilder part = new StringBuilder("<h2 style=\"font-size:19px;margin:20px 0 8px\">")
                .append(text(list.title()))
                .append("</h2>");
        if (!list.late().isEmpty()) {
            part.append("<p><strong>").append(text(list.late())).append("</strong></p>");
        }
        if (list.isEmpty()) {
            part.append("<p>Nothing stands in it today.</p>");
        } else {
            part.append("<table style=\"border-collapse:collapse\">");
            list.counts().forEach(count -> part.append(row(count)));
            part.append("</table>");
        }
        return part.append("<p><a style=\"")
                .append(LINK)
                .append("\" href=\"")
                .append(text(list.link()))
                .append("\">Open the list</a> (you will be asked to sign in)</p>")
                .toString();
    }

    private static String row(Count count) {
        String number = count.count() == 0 ? "none" : "<strong>" + count.count() + "</strong>";
        return "<tr><td style=\"" + CELL + "\">" + text(count.title()) + "</td><td style=\"" + CELL + "\">" + number
                + "</td></tr>";
    }

    private static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
