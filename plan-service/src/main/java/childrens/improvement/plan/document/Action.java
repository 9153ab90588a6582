package childrens.improvement.plan.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done, or a note that stands among such.
 *
 * @param id unique over all years
 * @param printedNumber the number before it
 * @param lead id of the post that leads; null where the words name none, or several
 * @param leadText the lead as printed
 * @param due the last day, where the words give one
 * @param kind {@code action} or {@code note}
 * @param status what somebody claimed: {@code not-started}, {@code in-progress}, {@code partly-complete},
 *     {@code re-arranged} or {@code complete}
 * @param carriedTo id of the action that goes on with it
 * @param row row of the placement that it belongs to
 * @param line of the source; null for what was added by hand
 */
public record Action(
        String id,
        @Nullable String printedNumber,
        String text,
        @Nullable String lead,
        @Nullable String leadText,
        @Nullable LocalDate due,
        @Nullable String dueText,
        String kind,
        @Nullable String status,
        @Nullable String statusText,
        @Nullable String carriedTo,
        @Nullable String row,
        @Nullable Integer line) {}
