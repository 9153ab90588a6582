package childrens.improvement.plan.report.page;

import childrens.improvement.plan.report.FigureLine;
import childrens.improvement.plan.report.MeasureRow;
import childrens.improvement.plan.report.ObjectiveSection;
import childrens.improvement.plan.report.ObjectiveSection.ActionLine;
import childrens.improvement.plan.report.ObjectiveSection.EvidenceLine;
import childrens.improvement.plan.report.RatingMark;
import childrens.improvement.plan.report.TravelMark;
import childrens.improvement.plan.report.Trend;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of an objective, with the six columns of the plan; at a narrow window each cell stands under the last. */
final class ObjectiveTable {

    private final List<String> columns;
    private final Medium medium;

    ObjectiveTable(List<String> columns, Medium medium) {
        this.columns = columns;
        this.medium = medium;
    }

    void write(Markup page, ObjectiveSection objective) {
        page.open("section", "class", "objective", "id", objective.id(), "aria-labelledby", objective.id() + "-h");
        page.element("h3", objective.id() + ": " + objective.heading(), "id", objective.id() + "-h");
        page.open("table", "class", "plan", "role", "table");
        page.element(
                "caption",
                "Objective " + objective.id() + ": measures and actions. State in the quarter: " + objective.state()
                        + ".");
        page.open("thead", "role", "rowgroup").open("tr", "role", "row");
        columns.forEach(column -> page.element("th", column, "scope", "col", "role", "columnheader"));
        page.close("tr").close("thead").open("tbody", "role", "rowgroup");
        objectiveRow(page, objective);
        objective.measures().forEach(measure -> measureRow(page, measure));
        page.close("tbody").close("table").close("section");
    }

    private void objectiveRow(Markup page, ObjectiveSection objective) {
        page.open("tr", "role", "row", "class", "whole");
        page.open("th", "scope", "row", "role", "rowheader", "data-head", columns.get(0));
        page.element("p", objective.heading(), "class", "what");
        page.element("p", "Impact on children", "class", "label");
        String impact = objective.impact();
        page.element("p", impact == null ? "The plan names none." : impact);
        evidence(page, objective.evidence());
        page.close("th");
        cell(page, 1);
        int count = objective.measures().size();
        page.element("p", count == 1 ? "1 measure, below" : count + " measures, below", "class", "quiet");
        page.close("td");
        cell(page, 2);
        if (objective.progress().isEmpty() && objective.narrative() == null) {
            page.element("p", "Nothing was written for the quarter.", "class", "quiet");
        }
        objective.progress().forEach(text -> page.element("p", text));
        narrative(page, objective.narrative());
        page.close("td");
        cell(page, 3);
        actions(page, objective.actions());
        page.close("td");
        ratingAndTravel(page, objective.rating(), objective.travel());
        page.close("tr");
    }

    private void measureRow(Markup page, MeasureRow measure) {
        page.open("tr", "role", "row", "class", "measure", "id", measure.row());
        page.open("th", "scope", "row", "role", "rowheader", "data-head", columns.get(0));
        page.element("p", "Measure " + measure.row());
        if (!measure.row().equals(measure.measure())) {
            page.element("p", "The same measure as " + measure.measure() + ", printed again.", "class", "quiet");
        }
        page.close("th");
        cell(page, 1);
        page.element("p", measure.wording());
        page.element("p", measure.targets().size() > 1 ? "Targets" : "Target", "class", "label");
        if (measure.targets().isEmpty()) {
            page.element("p", "None is printed.");
        }
        measure.targets().forEach(target -> page.element("p", target));
        page.close("td");
        cell(page, 2);
        progress(page, measure);
        page.close("td");
        cell(page, 3);
        actions(page, measure.actions());
        page.close("td");
        ratingAndTravel(page, measure.rating(), measure.travel());
        page.close("tr");
    }

    private void progress(Markup page, MeasureRow measure) {
        page.element("p", "As printed in the plan", "class", "label");
        if (measure.printed().isEmpty()) {
            page.element("p", "No value.");
        } else {
            page.open("ul");
            measure.printed().forEach(line -> {
                page.open("li").text("“" + line.label() + "”");
                String value = line.value();
                page.text(value == null ? "" : ": ").element("strong", value == null ? "" : value);
                String period = line.period();
                page.text(period == null ? "; no period printed" : "; " + period)
                        .close("li");
            });
            page.close("ul");
        }
        FigureLine computed = measure.computed();
        page.element("p", "As computed from the case records", "class", "label");
        if (computed == null) {
            page.element("p", "No figure for this quarter.");
        } else {
            figure(page, computed);
        }
        FigureLine restated = measure.restated();
        if (restated != null) {
            page.element("p", "Restated: as known now", "class", "label");
            figure(page, restated);
        }
        Trend trend = measure.trend();
        if (trend != null) {
            trend(page, trend);
        }
        narrative(page, measure.narrative());
    }

    private static void figure(Markup page, FigureLine figure) {
        page.open("p").element("strong", figure.text());
        page.text("; " + figure.period() + "; " + figure.basis());
        String open = figure.open();
        page.text(open == null ? "" : "; " + open).close("p");
    }

    private void trend(Markup page, Trend trend) {
        page.open("p", "class", "line");
        if (medium == Medium.BROWSER) {
            page.raw(TrendLine.of(trend).svg(trend));
        } else {
            page.open(
                    "object",
                    "type",
                    "trend",
                    "data-row",
                    trend.row(),
                    "alt",
                    trend.title() + ". " + trend.description());
            page.close("object");
        }
        page.close("p");
        page.open("p", "class", "quiet").text(trend.description() + " ");
        String all = "All periods of " + trend.row() + ": appendix B.";
        page.element("a", all, "href", "#trend-" + trend.row(), "title", all).close("p");
    }

    private void ratingAndTravel(Markup page, RatingMark rating, TravelMark travel) {
        cell(page, 4);
        page.open("p").raw(Marks.rating(rating)).close("p");
        page.element("p", rating.because(), "class", "why");
        String asserted = rating.asserted();
        if (asserted != null) {
            page.element("p", asserted, "class", "why");
        }
        page.close("td");
        cell(page, 5);
        page.open("p").element("strong", travel.text(), "class", "travel").close("p");
        page.element("p", travel.words(), "class", "why");
        String signal = travel.signal();
        if (signal != null) {
            page.element("p", signal, "class", "why");
        }
        String printed = travel.printed();
        if (printed != null) {
            page.element("p", "Printed in the plan: “" + printed + "”", "class", "why");
        }
        page.close("td");
    }

    private static void evidence(Markup page, List<EvidenceLine> evidence) {
        page.element("p", "Evidence of impact in the quarter", "class", "label");
        if (evidence.isEmpty()) {
            page.element("p", "None was recorded.", "class", "quiet");
        }
        evidence.forEach(each -> page.element("p", each.inWords()));
    }

    private static void actions(Markup page, List<ActionLine> actions) {
        if (actions.isEmpty()) {
            page.element("p", ActionLine.NONE, "class", "quiet");
            return;
        }
        page.open("ul", "class", "actions", "role", "list");
        actions.forEach(action -> Marks.action(page, action));
        page.close("ul");
    }

    private static void narrative(Markup page, @Nullable String narrative) {
        if (narrative != null) {
            page.element("p", "Written for the quarter", "class", "label");
            page.element("p", narrative);
        }
    }

    private void cell(Markup page, int column) {
        page.open("td", "role", "cell", "data-head", columns.get(column));
    }
}
