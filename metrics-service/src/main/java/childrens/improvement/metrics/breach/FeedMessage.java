package childrens.improvement.metrics.breach;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A source of events has fallen silent, or speaks again.
 *
 * @param about the source
 * @param kind {@code feed}
 * @param round 1 the first time
 * @param lastHeardAt when it was last heard before it fell silent
 * @param at when this was noticed
 * @param because {@code recovered} when it speaks again, or null
 */
record FeedMessage(
        String about,
        String kind,
        int round,
        Instant lastHeardAt,
        Instant at,
        @Nullable String because) {}
