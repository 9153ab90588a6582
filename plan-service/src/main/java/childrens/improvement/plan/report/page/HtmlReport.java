package childrens.improvement.plan.report.page;

import childrens.improvement.plan.report.Report;
import childrens.improvement.plan.report.Report.PrioritySection;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The report as one page that needs nothing from anywhere else: style within it, no scripts. */
public final class HtmlReport {

    private HtmlReport() {}

    /** The page for a browser. */
    public static byte[] bytes(Report report) {
        return of(report, Medium.BROWSER).getBytes(StandardCharsets.UTF_8);
    }

    /** The page for a medium; XML as well as HTML. */
    public static String of(Report report, Medium medium) {
        Markup page = new Markup().raw("<!DOCTYPE html>\n").open("html", "lang", "en-GB");
        head(page, report, medium);
        page.open("body");
        if (medium == Medium.PDF) {
            page.element(
                    "div",
                    report.title() + ", " + report.cover().quarter() + ", "
                            + report.cover().state(),
                    "class",
                    "running");
        } else {
            page.element("a", "Skip to the report", "class", "skip", "href", "#report");
        }
        page.open("header");
        page.element("h1", report.title());
        page.element("p", report.cover().quarter(), "class", "lead");
        page.element("p", report.cover().scope(), "class", "lead");
        page.element("p", report.cover().state(), "class", "state");
        page.close("header");
        contents(page, report);
        page.open("main", "id", "report");
        FrontMatter.write(page, report);
        ObjectiveTable table = new ObjectiveTable(report.columns(), medium);
        for (PrioritySection priority : report.priorities()) {
            String id = "priority-" + priority.number();
            page.open("section", "class", "priority", "aria-labelledby", id);
            page.element("h2", "Priority " + priority.number() + ": " + priority.title(), "id", id);
            page.open("p").text("Rating of the priority: ").raw(Marks.rating(priority.rating()));
            page.text(" " + priority.rating().because()).close("p");
            priority.objectives().forEach(objective -> table.write(page, objective));
            page.close("section");
        }
        Appendices.write(page, report);
        page.close("main").close("body").close("html");
        return page.toString();
    }

    private static void head(Markup page, Report report, Medium medium) {
        String title = report.title() + ": " + report.cover().quarter();
        page.open("head").empty("meta", "charset", "UTF-8");
        page.empty(
                "meta",
                "name",
                "subject",
                "content",
                "Report of the improvement plan, " + report.cover().quarter());
        page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.empty(
                "meta",
                "name",
                "description",
                "content",
                "Report of the improvement plan, " + report.cover().quarter());
        page.element("title", title);
        page.open("style").raw(resource(medium.style())).close("style");
        if (medium == Medium.PDF) {
            page.open("bookmarks");
            FrontMatter.HEADINGS.forEach((id, heading) -> page.empty("bookmark", "name", heading, "href", "#" + id));
            for (PrioritySection priority : report.priorities()) {
                String name = "Priority " + priority.number() + ": " + priority.title();
                page.open("bookmark", "name", name, "href", "#priority-" + priority.number());
                priority.objectives()
                        .forEach(objective -> page.empty(
                                "bookmark",
                                "name",
                                objective.id() + ": " + objective.heading(),
                                "href",
                                "#" + objective.id() + "-h"));
                page.close("bookmark");
            }
            Appendices.HEADINGS.forEach((id, heading) -> page.empty("bookmark", "name", heading, "href", "#" + id));
            page.close("bookmarks");
        }
        page.close("head");
    }

    private static void contents(Markup page, Report report) {
        page.open("nav", "aria-labelledby", "contents")
                .element("h2", "Contents", "id", "contents")
                .open("ul");
        FrontMatter.HEADINGS.forEach((id, heading) -> link(page, id, heading));
        for (PrioritySection priority : report.priorities()) {
            link(page, "priority-" + priority.number(), "Priority " + priority.number() + ": " + priority.title());
        }
        Appendices.HEADINGS.forEach((id, heading) -> link(page, id, heading));
        page.close("ul").close("nav");
    }

    private static void link(Markup page, String id, String heading) {
        page.open("li")
                .element("a", heading, "href", "#" + id, "title", heading)
                .close("li");
    }

    static String resource(String path) {
        try (InputStream file = Objects.requireNonNull(HtmlReport.class.getResourceAsStream(path), path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
