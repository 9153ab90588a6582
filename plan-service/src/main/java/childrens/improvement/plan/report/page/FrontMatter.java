package childrens.improvement.plan.report.page;

import childrens.improvement.plan.report.Report;
import childrens.improvement.plan.report.Report.KeyEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands before the priorities: facts, summary, what the plan wants, what the signs mean. */
final class FrontMatter {

    /** Headings by id, in order. */
    static final Map<String, String> HEADINGS = headings();

    private FrontMatter() {}

    static void write(Markup page, Report report) {
        facts(page, report);
        summary(page, report);
        section(page, "intent");
        report.introduction().forEach(passages -> {
            page.element("h3", passages.heading());
            if (passages.texts().size() > 2) {
                page.open("ol");
                passages.texts().forEach(text -> page.element("li", text));
                page.close("ol");
            } else {
                passages.texts().forEach(text -> page.element("p", text));
            }
        });
        page.close("section");
        section(page, "key");
        key(page, "Rating (RAGB)", report.ratingKey());
        key(page, report.directionKeyHeading(), report.directionKey());
        page.element("p", report.trendKey());
        page.close("section");
    }

    private static void facts(Markup page, Report report) {
        section(page, "facts");
        page.open("table", "class", "facts")
                .element("caption", "Which quarter, as of when, as known when")
                .open("tbody");
        report.cover().facts().forEach(fact -> page.open("tr")
                .element("th", fact.name(), "scope", "row")
                .element("td", fact.value())
                .close("tr"));
        page.close("tbody").close("table");
        page.open("p")
                .text("Rating of the whole plan: ")
                .raw(Marks.rating(report.cover().overall()));
        page.text(" " + report.cover().overall().because()).close("p");
        page.open("table", "class", "facts").element("caption", "How many have each rating");
        Appendices.head(page, "Rating", "Objectives", "Measures");
        report.cover().counts().forEach(count -> page.open("tr")
                .open("th", "scope", "row")
                .raw(Marks.rating(count.rating()))
                .close("th")
                .element("td", String.valueOf(count.objectives()), "class", "number")
                .element("td", String.valueOf(count.measures()), "class", "number")
                .close("tr"));
        page.close("tbody").close("table").close("section");
    }

    private static void summary(Markup page, Report report) {
        section(page, "summary");
        page.element("p", report.summary().note(), "class", "quiet");
        page.element("p", report.summary().introduction());
        report.summary().texts().forEach(lines -> {
            page.element("h3", lines.heading());
            if (lines.lines().isEmpty()) {
                page.element("p", "Nothing was written.");
            } else {
                page.open("ul");
                lines.lines().forEach(line -> page.element("li", line));
                page.close("ul");
            }
        });
        report.summary().actions().forEach(actions -> {
            page.element("h3", actions.heading());
            if (actions.actions().isEmpty()) {
                page.element("p", "None.");
            } else {
                page.open("ul", "class", "actions", "role", "list");
                actions.actions().forEach(action -> Marks.action(page, action));
                page.close("ul");
            }
        });
        page.close("section");
    }

    private static void key(Markup page, String heading, List<KeyEntry> entries) {
        page.open("table", "class", "facts").element("caption", heading);
        Appendices.head(page, "Sign", "Word", "Meaning");
        entries.forEach(entry -> page.open("tr")
                .element("td", entry.sign())
                .element("th", entry.word(), "scope", "row")
                .element("td", entry.meaning())
                .close("tr"));
        page.close("tbody").close("table");
    }

    private static void section(Markup page, String id) {
        page.open("section", "aria-labelledby", id).element("h2", HEADINGS.getOrDefault(id, id), "id", id);
    }

    private static Map<String, String> headings() {
        Map<String, String> headings = new LinkedHashMap<>();
        headings.put("facts", "About this report");
        headings.put("summary", "Executive summary");
        headings.put("intent", "What we want to achieve");
        headings.put("key", "Key to ratings and direction of travel");
        return headings;
    }
}
