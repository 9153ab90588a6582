package childrens.improvement.plan.report.page;

/** Markup that is XML as well as HTML; every text is escaped. */
final class Markup {

    private final StringBuilder text = new StringBuilder();

    /**
     * Opens an element.
     *
     * @param attributes name, value, name, value
     */
    Markup open(String tag, String... attributes) {
        start(tag, attributes);
        text.append('>');
        return this;
    }

    Markup close(String tag) {
        text.append("</").append(tag).append('>');
        if (!tag.equals("span") && !tag.equals("strong") && !tag.equals("a")) {
            text.append('\n');
        }
        return this;
    }

    /** An element that never has content. */
    Markup empty(String tag, String... attributes) {
        start(tag, attributes);
        text.append("/>\n");
        return this;
    }

    /** An element with a text. */
    Markup element(String tag, String content, String... attributes) {
        return open(tag, attributes).text(content).close(tag);
    }

    Markup text(String content) {
        text.append(escaped(content));
        return this;
    }

    /** What is markup already. */
    Markup raw(String markup) {
        text.append(markup);
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private void start(String tag, String... attributes) {
        text.append('<').append(tag);
        for (int index = 0; index < attributes.length; index += 2) {
            text.append(' ').append(attributes[index]).append("=\"");
            text.append(escaped(attributes[index + 1])).append('"');
        }
    }

    private static String escaped(String content) {
        StringBuilder result = new StringBuilder(content.length() + 16);
        content.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> result.append("&amp;");
                case '<' -> result.append("&lt;");
                case '>' -> result.append("&gt;");
                case '"' -> result.append("&quot;");
                default -> {
                    // what XML cannot hold is left out
                    if (point >= ' ' && point != 0xFFFE && point != 0xFFFF || point == '\n' || point == '\t') {
                        result.appendCodePoint(point);
                    }
                }
            }
        });
        return result.toString();
    }
}
