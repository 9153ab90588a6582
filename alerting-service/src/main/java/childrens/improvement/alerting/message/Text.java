package childrens.improvement.alerting.message;

import org.jspecify.annotations.Nullable;

/**
 * What a message says.
 *
 * @param body in plain text
 * @param html the same as a page; null where there is none
 */
public record Text(String subject, String body, @Nullable String html) {

    /** Plain text alone. */
    public Text(String subject, String body) {
        this(subject, body, null);
    }

    /** The same with more at the end of its plain text. */
    public Text with(String more) {
        return new Text(subject, body + more, html);
    }
}
