package childrens.improvement.plan.action;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An action by itself.
 *
 * @param plan year of its plan
 * @param list {@code objective}, or {@code delivered} or {@code next} of the executive summary
 * @param objective id of its objective; null in the summary
 */
record ActionResponse(
        String id,
        String plan,
        String list,
        @Nullable String objective,
        @Nullable String row,
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
        @Nullable Integer line) {

    static ActionResponse from(ActionEntity action) {
        return new ActionResponse(
                action.id,
                action.year,
                action.list.name().toLowerCase(Locale.ROOT),
                action.objective,
                action.row,
                action.printedNumber,
                action.text,
                action.lead,
                action.leadText,
                action.dueOn,
                action.dueText,
                action.kind,
                action.status,
                action.statusText,
                action.carriedTo,
                action.line);
    }
}
