package childrens.improvement.metrics.obligation;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Values that members of an event's data may have.
 *
 * @param values by the name of the member, each value as text
 */
public record Members(Map<String, Set<String>> values) {

    /** Asks for nothing. */
    public static final Members ANY = new Members(Map.of());

    /** Copies the values, in order. */
    public Members {
        TreeMap<String, Set<String>> ordered = new TreeMap<>();
        values.forEach((member, each) -> ordered.put(member, Collections.unmodifiableSet(new TreeSet<>(each))));
        values = Collections.unmodifiableMap(ordered);
    }

    /** Whether every member is present with one of its values. */
    boolean allIn(StandingEvent event) {
        for (Map.Entry<String, Set<String>> member : values.entrySet()) {
            String value = valueOf(event, member.getKey());
            if (value == null || !member.getValue().contains(value)) {
                return false;
            }
        }
        return true;
    }

    /** Whether some member is present with one of its values. */
    boolean someIn(StandingEvent event) {
        for (Map.Entry<String, Set<String>> member : values.entrySet()) {
            String value = valueOf(event, member.getKey());
            if (value != null && member.getValue().contains(value)) {
                return true;
            }
        }
        return false;
    }

    /** Whether every member is present with another value than these. */
    boolean allOtherIn(StandingEvent event) {
        for (Map.Entry<String, Set<String>> member : values.entrySet()) {
            String value = valueOf(event, member.getKey());
            if (value == null || member.getValue().contains(value)) {
                return false;
            }
        }
        return true;
    }

    /** The member as text; 2, 2.0 and "2" are the same. */
    private static @Nullable String valueOf(StandingEvent event, String member) {
        Object value = event.event().data().get(member);
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
        }
        return value instanceof String || value instanceof Boolean ? value.toString() : null;
    }
}
