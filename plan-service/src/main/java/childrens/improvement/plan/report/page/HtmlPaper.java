package childrens.improvement.plan.report.page;

import childrens.improvement.plan.report.AreaPaper;
import childrens.improvement.plan.report.AreaPaper.Section;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The paper of an area as one page that needs nothing from anywhere else. */
public final class HtmlPaper {

    private HtmlPaper() {}

    /** The page for a browser. */
    public static byte[] bytes(AreaPaper paper) {
        Markup page = new Markup().raw("<!DOCTYPE html>\n").open("html", "lang", "en-GB");
        page.open("head").empty("meta", "charset", "UTF-8");
        page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.element("title", paper.title() + ": " + paper.area() + ", " + paper.period());
        page.open("style")
                .raw(HtmlReport.resource(Medium.BROWSER.style()))
                .close("style")
                .close("head");
        page.open("body").element("a", "Skip to the paper", "class", "skip", "href", "#paper");
        page.open("main", "id", "paper").element("h1", paper.title());
        paper.opening().forEach(text -> page.element("p", text));
        List<Section> sections = paper.sections();
        for (int index = 0; index < sections.size(); index++) {
            section(page, "s" + (index + 1), sections.get(index));
        }
        page.close("main").close("body").close("html");
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void section(Markup page, String id, Section section) {
        page.open("section", "aria-labelledby", id).element("h2", section.heading(), "id", id);
        if (section.lines().isEmpty()) {
            page.element("p", "Nothing.");
        } else {
            page.open("ul");
            section.lines().forEach(line -> page.element("li", line.inWords()));
            page.close("ul");
        }
        page.close("section");
    }
}
