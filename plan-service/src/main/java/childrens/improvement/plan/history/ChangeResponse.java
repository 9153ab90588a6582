package childrens.improvement.plan.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change that was made.
 *
 * @param at when, by the service clock
 * @param post of whoever made it; {@code plan-service} where nobody asked for it
 * @param action {@code created}, {@code changed}, {@code archived}, {@code restored}, {@code ordered},
 *     {@code imported} …
 * @param object id of what was changed
 * @param version how many changes of the object are kept, with this one
 * @param before what it was; null when it was not there
 * @param after what it was from then on
 */
public record ChangeResponse(
        long id,
        Instant at,
        String post,
        String role,
        String action,
        String kind,
        String object,
        @Nullable String plan,
        int version,
        @Nullable String reason,
        @Nullable JsonNode before,
        @Nullable JsonNode after) {}
