package childrens.improvement.alerting.digest;

import org.jspecify.annotations.Nullable;

/** What any text needs before it stands on a page. */
final class Html {

    private Html() {}

    static String text(@Nullable String text) {
        return text == null
                ? ""
                : text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;")
                        .replace("'", "&#39;");
    }

    /** Whether it is an address that a page may link to. */
    static boolean isWeb(@Nullable String link) {
        return link != null && (link.startsWith("https://") || link.startsWith("http://"));
    }

    static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
