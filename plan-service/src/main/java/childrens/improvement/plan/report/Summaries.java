package childrens.improvement.plan.report;

import childrens.improvement.plan.document.Passage;
import childrens.improvement.plan.document.Summary;
import childrens.improvement.plan.report.ReportInput.WrittenSummary;
import java.util.List;

/** The executive summary: the words approved for the quarter, else those of the plan. */
final class Summaries {

    private Summaries() {}

    static SummarySection of(ReportInput input, ActionWords actions) {
        Summary printed = input.plan().summary();
        WrittenSummary written = input.written();
        String note = written == null
                ? "In the words of the plan " + input.plan().updatedTo().text() + "."
                : written.note();
        List<String> goingWell = written == null ? texts(printed.goingWell()) : written.goingWell();
        List<String> worriedAbout = written == null ? texts(printed.worriedAbout()) : written.worriedAbout();
        return new SummarySection(
                printed.heading().text(),
                note,
                printed.introduction().text(),
                List.of(
                        new SummarySection.Lines(printed.goingWellHeading().text(), goingWell),
                        new SummarySection.Lines(printed.worriedAboutHeading().text(), worriedAbout)),
                List.of(
                        new SummarySection.Actions(
                                printed.actionsDeliveredHeading().text(), actions.of(printed.actionsDelivered())),
                        new SummarySection.Actions(
                                printed.actionsNextHeading().text(), actions.of(printed.actionsNext()))));
    }

    private static List<String> texts(List<Passage> passages) {
        return passages.stream().map(Passage::text).toList();
    }
}
