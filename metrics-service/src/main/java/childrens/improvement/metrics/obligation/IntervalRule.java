package childrens.improvement.metrics.obligation;

import childrens.improvement.metrics.timeliness.Timescale;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far apart recurring visits or meetings may lie.
 *
 * @param first from the start to the first one
 * @param second from there to the second one, or null where it is like the others
 * @param untilFirstReview from the first one on until the first looked-after review has been held, or null where that
 *     changes nothing
 * @param then after that
 * @param permanentAfterAYear for intervals that start when the placement is permanent and has lasted a year, or null
 * @param afterAYear for intervals that start when what they belong to has lasted a year, or null
 */
public record IntervalRule(
        Timescale first,
        @Nullable Timescale second,
        @Nullable Timescale untilFirstReview,
        Timescale then,
        @Nullable Timescale permanentAfterAYear,
        @Nullable Timescale afterAYear) {

    /** Those that it has, by the names of the contract, in this order. */
    public Map<String, Timescale> named() {
        Map<String, Timescale> named = new LinkedHashMap<>();
        named.put("first", first);
        put(named, "second", second);
        put(named, "untilFirstReview", untilFirstReview);
        named.put("then", then);
        put(named, "permanentAfterAYear", permanentAfterAYear);
        put(named, "afterAYear", afterAYear);
        return named;
    }

    private static void put(Map<String, Timescale> named, String name, @Nullable Timescale timescale) {
        if (timescale != null) {
            named.put(name, timescale);
        }
    }
}
