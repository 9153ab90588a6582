package childrens.improvement.plan.report;

import childrens.improvement.plan.document.Plan;
import childrens.improvement.plan.figure.QuarterFigures;
import childrens.improvement.plan.report.ObjectiveSection.EvidenceLine;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a report is written from.
 *
 * @param plan of the scope of the figures
 * @param scopeTitle the council's or the area's, in words
 * @param evidence of impact in the quarter, by objective
 * @param findings what the plan's own check found
 * @param written the approved or drafted executive summary of the quarter; null where there is none but the plan's
 * @param posts titles of the posts by id, besides those that the plan names
 */
public record ReportInput(
        Plan plan,
        QuarterFigures figures,
        String scopeTitle,
        Map<String, List<EvidenceLine>> evidence,
        List<Report.FindingLine> findings,
        @Nullable WrittenSummary written,
        Map<String, String> posts) {

    /**
     * An executive summary that was drafted from the readings.
     *
     * @param note whether somebody approved it
     */
    public record WrittenSummary(String note, List<String> goingWell, List<String> worriedAbout) {}
}
