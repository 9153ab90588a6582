package childrens.improvement.metrics.store;

import childrens.improvement.metrics.caseevent.CaseEvent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells a repeat of an event from another event under the same id, whatever the order of the members. */
public final class Fingerprint {

    private Fingerprint() {}

    /** The fingerprint of an event. */
    public static byte[] of(CaseEvent event) {
        String content = String.join(
                "\n",
                event.type(),
                event.subject(),
                event.time().toString(),
                event.recordedAt().toString(),
                Objects.toString(event.replaces()),
                canonical(event.data()));
        try {
            return MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static String canonical(@Nullable Object value) {
        if (value instanceof Map<?, ?> members) {
            TreeMap<String, String> sorted = new TreeMap<>();
            members.forEach((name, member) -> sorted.put(String.valueOf(name), canonical(member)));
            return sorted.toString();
        }
        if (value instanceof List<?> elements) {
            return elements.stream().map(Fingerprint::canonical).toList().toString();
        }
        return value instanceof String text ? '"' + text + '"' : String.valueOf(value);
    }
}
