package childrens.improvement.plan.action;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is kept of an action.
 *
 * @param plan year of its plan
 * @param list {@code objective}, or {@code delivered} or {@code next} of the executive summary
 * @param objective id of its objective; null in the summary
 * @param specific what exactly is to be done, beyond the text
 * @param measurable how one will see that it has been done
 * @param leadText the lead as printed; likewise {@code dueText} and {@code statusText}
 * @param due the last day as first agreed
 * @param status what was claimed last; null where nothing has been
 * @param rearrangedTo the last day as agreed since
 * @param evidence what shows that it was done
 * @param quarter in which it is to be worked on, such as {@code 2020-21-Q3}
 * @param carriedFrom id of the action that it goes on with
 * @param carriedTo id of the action that goes on with it
 * @param timesCarried how often it has been carried from quarter to quarter
 * @param line of the source; null for what was added by hand
 * @param version goes up by one with every change
 */
public record ActionState(
        String id,
        String plan,
        String list,
        @Nullable String objective,
        int position,
        @Nullable String row,
        @Nullable String printedNumber,
        String text,
        @Nullable String specific,
        @Nullable String measurable,
        @Nullable String lead,
        @Nullable String leadText,
        @Nullable LocalDate due,
        @Nullable String dueText,
        String kind,
        @Nullable String status,
        @Nullable String statusText,
        @Nullable LocalDate rearrangedTo,
        @Nullable LocalDate completedOn,
        @Nullable String evidence,
        @Nullable String quarter,
        @Nullable String carriedFrom,
        @Nullable String carriedTo,
        int timesCarried,
        boolean archived,
        @Nullable Integer line,
        int version) {

    static ActionState from(ActionEntity action) {
        return new ActionState(
                action.id,
                action.year,
                action.list.name().toLowerCase(Locale.ROOT),
                action.objective,
                action.position,
                action.row,
                action.printedNumber,
                action.text,
                action.specific,
                action.measurable,
                action.lead,
                action.leadText,
                action.dueOn,
                action.dueText,
                action.kind,
                action.status,
                action.statusText,
                action.rearrangedTo,
                action.completedOn,
                action.evidence,
                action.quarter,
                action.carriedFrom,
                action.carriedTo,
                action.timesCarried,
                action.archived,
                action.line,
                action.version);
    }
}
