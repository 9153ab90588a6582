package childrens.improvement.plan.action;

import childrens.improvement.plan.announcement.Announcement;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What others are told of an action that is due soon, overdue, or neither any more. It holds none of the words.
 *
 * @param about id of the action
 * @param kind {@code action}
 * @param plan year of its plan; null where the action is gone
 * @param objective id of its objective; null in the executive summary
 * @param lead id of the post that leads it; null for none
 * @param due the last day
 * @param dueBefore the first moment that is too late
 * @param round 1 the first time, one more each time that it becomes due again after having been settled
 * @param openedAt when that was announced; in a settlement, when the round began
 * @param backlog whether it was overdue already when that was found
 * @param because of a settlement: {@code met-late}, {@code recorded-late} or {@code ceased}
 * @param status of a settlement: what was claimed last
 * @param closedAt of a settlement: when
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ActionMessage(
        String about,
        String kind,
        @Nullable String plan,
        @Nullable String objective,
        @Nullable String lead,
        LocalDate due,
        Instant dueBefore,
        int round,
        Instant openedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean backlog,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String because,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String status,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant closedAt)
        implements Announcement {}
