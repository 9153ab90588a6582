package childrens.improvement.plan.action;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which actions a list shows.
 *
 * @param values by member of the entity, only what was asked for
 */
record ActionFilter(Map<String, String> values) {

    static ActionFilter of(
            @Nullable String plan, @Nullable String objective, @Nullable String lead, @Nullable String status) {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "year", plan);
        put(values, "objective", objective);
        put(values, "lead", lead);
        put(values, "status", status);
        return new ActionFilter(values);
    }

    private static void put(Map<String, String> values, String member, @Nullable String value) {
        if (value != null) {
            values.put(member, value);
        }
    }
}
