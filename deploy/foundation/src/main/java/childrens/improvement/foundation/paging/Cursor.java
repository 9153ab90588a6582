package childrens.improvement.foundation.paging;

import static java.nio.charset.StandardCharsets.UTF_8;

import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Where the next page starts, and what the first page was asked for ({@code at}, {@code knownAt}), so that pages add up.
 *
 * @param values what the list needs to go on, in no more words than that
 */
public record Cursor(Map<String, String> values) {

    public Cursor {
        values = Map.copyOf(values);
    }

    /** A cursor of named values. */
    public static Cursor of(Map<String, String> values) {
        return new Cursor(values);
    }

    /** Reads what {@link #text} wrote; a 400 when it is anything else. */
    public static Cursor parse(String text) {
        try {
            var values = new TreeMap<String, String>();
            for (var pair : new String(Base64.getUrlDecoder().decode(text), UTF_8).split("&", -1)) {
                var parts = pair.split("=", -1);
                if (parts.length != 2) {
                    throw unreadable();
                }
                values.put(URLDecoder.decode(parts[0], UTF_8), URLDecoder.decode(parts[1], UTF_8));
            }
            return new Cursor(values);
        } catch (IllegalArgumentException notOurs) {
            throw unreadable();
        }
    }

    /** The cursor as callers see it. */
    public String text() {
        var pairs = new TreeMap<>(values)
                .entrySet().stream()
                        .map(entry -> URLEncoder.encode(entry.getKey(), UTF_8) + "="
                                + URLEncoder.encode(entry.getValue(), UTF_8))
                        .collect(Collectors.joining("&"));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(pairs.getBytes(UTF_8));
    }

    /** One of its values; a 400 when it has none of that name. */
    public String get(String name) {
        var value = values.get(name);
        if (value == null) {
            throw unreadable();
        }
        return value;
    }

    /** One of its values as an instant; a 400 when it is none. */
    public Instant instant(String name) {
        try {
            return Instant.parse(get(name));
        } catch (DateTimeException notOurs) {
            throw unreadable();
        }
    }

    /** One of its values as a whole number; a 400 when it is none. */
    public long number(String name) {
        try {
            return Long.parseLong(get(name));
        } catch (NumberFormatException notOurs) {
            throw unreadable();
        }
    }

    private static ProblemException unreadable() {
        return ProblemException.badRequest(
                "The cursor cannot be read.", new FieldError("/cursor", "take it from the page before"));
    }
}
