package childrens.improvement.alerting.message;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A message in plain text as a page: the same words and links, with headings and lists as such. */
public final class LetterPage {

    private static final String BODY =
            "font-family:Arial,sans-serif;font-size:16px;line-height:1.4;color:#0b0c0c;max-width:640px";
    private static final String SMALL = "margin:4px 0;color:#505a5f";
    private static final String LINK = "color:#1d70b8";
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+");
    private static final Pattern REASON =
            Pattern.compile("(Why you|Why now|Not sent, if|What happens next): .*", Pattern.DOTALL);

    private LetterPage() {}

    /** The page. */
    public static String of(Text text) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(escaped(text.subject()))
                .append("</title></head><body style=\"")
                .append(BODY)
                .append("\"><h1 style=\"font-size:22px\">")
                .append(escaped(text.subject()))
                .append("</h1>");
        for (String block : text.body().strip().split("\n\n+")) {
            block(page, block.lines().toList());
        }
        return page.append("</body></html>").toString();
    }

    private static void block(StringBuilder page, List<String> lines) {
        boolean isList = false;
        for (String line : lines) {
            boolean isItem = line.startsWith("- ");
            if (isItem != isList) {
                page.append(isItem ? "<ul>" : "</ul>");
                isList = isItem;
            }
            if (isItem) {
                page.append("<li>").append(linked(line.substring(2))).append("</li>");
            } else {
                page.append(REASON.matcher(line).matches() ? "<p style=\"" + SMALL + "\">" : "<p>")
                        .append(linked(line))
                        .append("</p>");
            }
        }
        if (isList) {
            page.append("</ul>");
        }
    }

    private static String linked(String line) {
        StringBuilder out = new StringBuilder();
        Matcher address = ADDRESS.matcher(line);
        int from = 0;
        while (address.find()) {
            String url = escaped(address.group());
            out.append(escaped(line.substring(from, address.start())))
                    .append("<a style=\"" + LINK + "\" href=\"")
                    .append(url)
                    .append("\">")
                    .append(url)
                    .append("</a>");
            from = address.end();
        }
        return out.append(escaped(line.substring(from))).toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
