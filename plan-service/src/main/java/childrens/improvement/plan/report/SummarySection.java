package childrens.improvement.plan.report;

import childrens.improvement.plan.report.ObjectiveSection.ActionLine;
import java.util.List;

/**
 * The executive summary.
 *
 * @param note where the words come from: the plan as printed, or an approved text of the quarter
 */
public record SummarySection(
        String heading, String note, String introduction, List<Lines> texts, List<Actions> actions) {

    /** Lines under a heading. */
    public record Lines(String heading, List<String> lines) {}

    /** Actions under a heading. */
    public record Actions(String heading, List<ActionLine> actions) {}
}
