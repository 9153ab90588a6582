package childrens.improvement.plan.report;

import childrens.improvement.plan.report.ObjectiveSection.ActionLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A measure as it stands under an objective.
 *
 * @param row the plan's own number of the row
 * @param measure the row that answers for it
 * @param targets what it is held against, in words
 * @param printed what the plan prints, with the periods
 * @param computed the figure of the quarter: frozen, once the quarter is closed
 * @param restated the figure as known now, where it differs from the frozen one
 * @param trend null where fewer than two periods have a number
 */
public record MeasureRow(
        String row,
        String measure,
        String wording,
        List<String> targets,
        List<PrintedLine> printed,
        @Nullable FigureLine computed,
        @Nullable FigureLine restated,
        @Nullable Trend trend,
        @Nullable String narrative,
        RatingMark rating,
        TravelMark travel,
        List<ActionLine> actions) {

    /**
     * A value as printed.
     *
     * @param value in words; null where the print is text
     * @param period in words; null where the plan leaves it open
     * @param line of the source; null where it was written by hand
     */
    public record PrintedLine(
            String label,
            @Nullable String value,
            @Nullable String period,
            @Nullable Integer line) {}
}
