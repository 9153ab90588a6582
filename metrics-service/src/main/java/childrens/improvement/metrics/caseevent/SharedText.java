package childrens.improvement.metrics.caseevent;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one copy of texts that come again and again: types, teams, workers, pseudonyms. It remembers only the last text
 * of each place, so that it never grows; whoever finds no copy keeps their own.
 */
public final class SharedText {

    private static final int PLACES = 1 << 14;
    /** Read and written by several threads without a lock: a text is whole wherever it is seen. */
    private static final @Nullable String[] SEEN = new @Nullable String[PLACES];

    private SharedText() {}

    /** The same text, in the copy that others hold when there is one. */
    public static String of(String text) {
        int hash = text.hashCode();
        int place = (hash ^ hash >>> 14) & PLACES - 1;
        String seen = SEEN[place];
        if (text.equals(seen)) {
            return seen;
        }
        SEEN[place] = text;
        return text;
    }

    /** The same text, or null for null. */
    public static @Nullable String ofNullable(@Nullable String text) {
        return text == null ? null : of(text);
    }

    /** The same members with shared names and texts, in as little room as they take. */
    static Map<String, Object> of(Map<String, Object> members) {
        Map<String, Object> shared = new LinkedHashMap<>();
        members.forEach((name, value) -> shared.put(of(name), value instanceof String text ? of(text) : value));
        return shared.containsValue(null) ? shared : Map.copyOf(shared);
    }
}
