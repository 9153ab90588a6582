package childrens.improvement.metrics.breach;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A duty is overdue. It names no child.
 *
 * @param about the obligation's opaque id
 * @param kind {@code obligation}
 * @param measure code of the measure
 * @param scope {@code team:…}, or {@code council} when no team owes it
 * @param team the team that owes it now, or null
 * @param round 1 the first time, one more each time that it becomes overdue again after having been settled
 * @param occurrence which interval it is, for the ladder, or null
 * @param startedAt when its clock started
 * @param dueBefore the first moment that was too late
 * @param openedAt when it was announced
 * @param backlog whether it had been over for more than a minute when it was found: a first load or a late feed
 * @param figure always null: no figure decides about a child
 * @param feeds the sources of the events behind it
 * @param dataStale true when what was said of the child until the deadline could not be counted in time, so that it may
 *     be settled once that is done; else absent
 * @param noted true when a manager's note stands on it already; else absent
 * @param notSeenTwice true when it is a visit and the last two visits did not see the child; else absent
 */
record OverdueMessage(
        UUID about,
        String kind,
        String measure,
        String scope,
        @Nullable String team,
        int round,
        @Nullable String occurrence,
        Instant startedAt,
        Instant dueBefore,
        Instant openedAt,
        boolean backlog,
        @Nullable Object figure,
        List<String> feeds,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean dataStale,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean noted,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean notSeenTwice) {}
