package childrens.improvement.plan.report.sheet;

import childrens.improvement.plan.archive.SheetFile;
import childrens.improvement.plan.archive.SheetTable;
import childrens.improvement.plan.figure.Reading;
import childrens.improvement.plan.report.FigureLine;
import childrens.improvement.plan.report.MeasureRow;
import childrens.improvement.plan.report.MeasureRow.PrintedLine;
import childrens.improvement.plan.report.ObjectiveSection;
import childrens.improvement.plan.report.ObjectiveSection.ActionLine;
import childrens.improvement.plan.report.Report;
import childrens.improvement.plan.report.Report.PrioritySection;
import childrens.improvement.plan.report.SummarySection;
import childrens.improvement.plan.report.Trend;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the spreadsheet: measures, printed values, actions, findings, trends, and what the report is about. */
public final class SheetReport {

    private SheetReport() {}

    /**
     * The file.
     *
     * @param moment what it says of when it was made
     */
    public static byte[] bytes(Report report, OffsetDateTime moment) {
        SheetTable about = SheetTable.of(1, "What", "Value");
        about.add("Plan", report.title());
        report.cover().facts().forEach(fact -> about.add(fact.name(), fact.value()));
        byte[] file = new SheetFile()
                .with("Measures", measures(report))
                .with("Printed values", printed(report))
                .with("Actions", actions(report))
                .with("Findings", findings(report))
                .with("Trends", trends(report))
                .with("About", about)
                .bytes(report.title() + ": " + report.cover().quarter(), moment.toInstant());
        return Sparklines.in(file, "xl/worksheets/sheet1.xml", lines(report));
    }

    /** A line in each measure's row, through its rows of the sheet of trends. */
    private static List<Sparklines.Line> lines(Report report) {
        List<Sparklines.Line> lines = new ArrayList<>();
        int row = 1;
        int first = 2;
        for (ObjectiveSection objective : report.objectives()) {
            for (MeasureRow measure : objective.measures()) {
                row++;
                Trend trend = measure.trend();
                if (trend != null) {
                    int last = first + trend.points().size() - 1;
                    lines.add(new Sparklines.Line("AC" + row, "Trends!C" + first + ":C" + last));
                    first = last + 1;
                }
            }
        }
        return lines;
    }

    private static SheetTable measures(Report report) {
        SheetTable table = SheetTable.of(
                1,
                "Row",
                "Measure",
                "Priority",
                "Objective",
                "Objective in words",
                "How will we know",
                "Target",
                "Numerator",
                "Denominator",
                "Percent",
                "Value",
                "Unit",
                "In words",
                "Window",
                "From",
                "Last day",
                "Basis",
                "Still to do",
                "Overdue",
                "Restated",
                "Rating",
                "Why",
                "Rating set by hand",
                "Direction of travel",
                "Against",
                "Signal",
                "State of the objective",
                "Narrative",
                "Trend",
                "Trend in words");
        for (PrioritySection priority : report.priorities()) {
            for (ObjectiveSection objective : priority.objectives()) {
                objective.measures().forEach(measure -> measure(table, priority, objective, measure));
            }
        }
        return table;
    }

    private static void measure(
            SheetTable table, PrioritySection priority, ObjectiveSection objective, MeasureRow measure) {
        FigureLine figure = measure.computed();
        @Nullable Reading reading = figure == null ? null : figure.reading();
        FigureLine restated = measure.restated();
        Trend trend = measure.trend();
        table.add(
                measure.row(),
                measure.measure(),
                priority.number(),
                objective.id(),
                objective.heading(),
                measure.wording(),
                String.join("\n", measure.targets()),
                reading == null ? null : reading.numerator(),
                reading == null ? null : reading.denominator(),
                reading == null ? null : reading.percent(),
                reading == null ? null : reading.value(),
                reading == null ? null : reading.unit(),
                figure == null ? null : figure.text(),
                reading == null ? null : reading.window().kind(),
                reading == null ? null : reading.window().from(),
                reading == null ? null : reading.window().until().minusDays(1),
                reading == null ? null : reading.basis(),
                reading == null ? null : reading.pending(),
                reading == null ? null : reading.overdueNow(),
                restated == null ? null : restated.text(),
                measure.rating().word(),
                measure.rating().because(),
                measure.rating().asserted(),
                measure.travel().word(),
                measure.travel().words(),
                measure.travel().signal(),
                objective.state(),
                measure.narrative(),
                null,
                trend == null ? null : trend.description());
    }

    private static SheetTable printed(Report report) {
        SheetTable table = SheetTable.of(1, "Row", "As printed", "Value", "Period", "Line of the source");
        report.objectives().stream()
                .flatMap(objective -> objective.measures().stream())
                .forEach(measure -> {
                    for (PrintedLine line : measure.printed()) {
                        table.add(measure.row(), line.label(), line.value(), line.period(), line.line());
                    }
                });
        return table;
    }

    private static SheetTable actions(Report report) {
        SheetTable table = SheetTable.of(
                1, "Action", "Objective", "Row", "List", "Number", "Text", "Kind", "Lead", "Due", "Status");
        for (SummarySection.Actions list : report.summary().actions()) {
            list.actions().forEach(action -> action(table, action, null, null, list.heading()));
        }
        for (ObjectiveSection objective : report.objectives()) {
            objective.actions().forEach(action -> action(table, action, objective.id(), null, "Objective"));
            objective.measures().forEach(measure -> measure.actions()
                    .forEach(action -> action(table, action, objective.id(), measure.row(), "Objective")));
        }
        return table;
    }

    private static void action(
            SheetTable table, ActionLine action, @Nullable String objective, @Nullable String row, String list) {
        String kind = action.note() ? "note" : "action";
        table.add(
                action.id(),
                objective,
                row,
                list,
                action.number(),
                action.text(),
                kind,
                action.lead(),
                action.due(),
                action.status());
    }

    private static SheetTable findings(Report report) {
        SheetTable table = SheetTable.of(1, "Rule", "Where", "One side", "The other side", "Suggestion");
        report.findings()
                .forEach(finding -> table.add(
                        finding.rule(), finding.where(), finding.left(), finding.right(), finding.suggestion()));
        return table;
    }

    private static SheetTable trends(Report report) {
        SheetTable table = SheetTable.of(1, "Row", "Period", "Value", "In words");
        report.trends().forEach(trend -> trend.points()
                .forEach(point -> table.add(trend.row(), point.period(), point.value(), point.text())));
        return table;
    }
}
