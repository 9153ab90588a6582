package childrens.improvement.metrics.breach;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two visits running did not see the child whose visit is announced as overdue. It names no child.
 *
 * @param about the obligation's opaque id
 * @param kind {@code obligation}
 * @param measure code of the measure
 * @param team the team to which it was announced, or null
 * @param round of which announcement
 * @param at when it became known
 */
record NotSeenMessage(
        UUID about, String kind, String measure, @Nullable String team, int round, Instant at) {}
