package childrens.improvement.plan.report.page;

import childrens.improvement.plan.report.Report;
import childrens.improvement.plan.report.Report.FindingLine;
import java.util.LinkedHashMap;
import java.util.Map;

/** What stands after the priorities: findings, the numbers behind the lines, abbreviations. */
final class Appendices {

    /** Headings by id, in order. */
    static final Map<String, String> HEADINGS = headings();

    private Appendices() {}

    static void write(Markup page, Report report) {
        open(page, "findings");
        page.element("p", report.findingsNote());
        if (!report.findings().isEmpty()) {
            page.open("table", "class", "list findings").element("caption", "Findings, rule by rule");
            head(page, "Where", "One side", "The other side", "Suggestion");
            report.findingsByRule().forEach((rule, findings) -> {
                page.open("tr", "class", "group")
                        .element("th", rule + " (" + findings.size() + ")", "scope", "colgroup", "colspan", "4")
                        .close("tr");
                findings.forEach(finding -> finding(page, finding));
            });
            page.close("tbody").close("table");
        }
        page.close("section");
        trends(page, report);
        open(page, "abbreviations");
        page.open("table", "class", "facts").element("caption", "Abbreviations used in this report");
        head(page, "Letters", "Meaning");
        report.abbreviations().forEach(each -> page.open("tr")
                .element("th", each.letters(), "scope", "row")
                .element("td", each.meaning())
                .close("tr"));
        page.close("tbody").close("table").close("section");
    }

    private static void finding(Markup page, FindingLine finding) {
        String right = finding.right();
        page.open("tr")
                .element("th", finding.where(), "scope", "row")
                .element("td", finding.left())
                .element("td", right == null ? "–" : right)
                .element("td", finding.suggestion())
                .close("tr");
    }

    private static void trends(Markup page, Report report) {
        open(page, "trends");
        if (report.trends().isEmpty()) {
            page.element("p", "No measure has figures of two periods.");
        } else {
            page.open("table", "class", "list trends")
                    .element("caption", "Numbers behind the trend lines, oldest first");
            head(page, "Measure", "Periods");
            report.trends().forEach(trend -> page.open("tr", "id", "trend-" + trend.row())
                    .element("th", trend.row(), "scope", "row")
                    .element("td", trend.inWords())
                    .close("tr"));
            page.close("tbody").close("table");
        }
        page.close("section");
    }

    /** The head of a table, and the start of its body. */
    static void head(Markup page, String... columns) {
        page.open("thead").open("tr");
        for (String column : columns) {
            page.element("th", column, "scope", "col");
        }
        page.close("tr").close("thead").open("tbody");
    }

    private static void open(Markup page, String id) {
        page.open("section", "class", "appendix", "aria-labelledby", id)
                .element("h2", HEADINGS.getOrDefault(id, id), "id", id);
    }

    private static Map<String, String> headings() {
        Map<String, String> headings = new LinkedHashMap<>();
        headings.put("findings", "Appendix A: findings of the check of the plan");
        headings.put("trends", "Appendix B: numbers behind the trend lines");
        headings.put("abbreviations", "Appendix C: abbreviations");
        return headings;
    }
}
