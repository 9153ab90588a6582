package childrens.improvement.metrics.breach;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A duty that was announced as due soon or overdue is so no longer.
 *
 * @param about the obligation's opaque id
 * @param kind {@code obligation}
 * @param measure code of the measure
 * @param team the team to which it was announced, or null
 * @param round of which announcement
 * @param because {@code met-late}, {@code recorded-late}, {@code ceased} or {@code voided}; {@code recovered} when it was
 *     done in time after having been due soon
 * @param closedAt when
 * @param silent whether nobody is to be written to: the child has died
 */
record SettledMessage(
        UUID about,
        String kind,
        String measure,
        @Nullable String team,
        int round,
        String because,
        Instant closedAt,
        boolean silent) {}
