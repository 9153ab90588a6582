package childrens.improvement.metrics.breach;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A duty is due soon and not done. It names no child.
 *
 * @param about the obligation's opaque id
 * @param kind {@code obligation}
 * @param measure code of the measure
 * @param scope {@code team:…}, or {@code council} when no team owes it
 * @param team the team that owes it now, or null
 * @param round 1 the first time; {@code obligation.overdue} of the same duty goes on with the same round
 * @param occurrence which interval it is, for the ladder, or null
 * @param startedAt when its clock started
 * @param dueBefore the first moment that is too late
 * @param openedAt when it was announced
 * @param figure always null: no figure decides about a child
 * @param feeds the sources of the events behind it
 * @param dataStale true when what was said of the child until then could not be counted in time; else absent
 * @param noted true when a manager's note stands on it already; else absent
 * @param notSeenTwice true when it is a visit and the last two visits did not see the child; else absent
 */
record DueSoonMessage(
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
        @Nullable Object figure,
        List<String> feeds,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean dataStale,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean noted,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean notSeenTwice) {}
