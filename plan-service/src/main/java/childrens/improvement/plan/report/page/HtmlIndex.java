package childrens.improvement.plan.report.page;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What there is to read, for somebody with a browser: links only, in a page that needs nothing from anywhere else. */
public final class HtmlIndex {

    private HtmlIndex() {}

    /**
     * Papers that belong together.
     *
     * @param heading what they are of
     * @param entries one a line
     */
    public record Group(String heading, List<Entry> entries) {}

    /**
     * A paper.
     *
     * @param title what it is
     * @param forms in which forms it can be had
     */
    public record Entry(String title, List<Form> forms) {}

    /**
     * A form of a paper.
     *
     * @param name such as {@code PDF}
     * @param address where it is
     */
    public record Form(String name, String address) {}

    /** The page for a browser. */
    public static byte[] bytes(String title, List<Group> groups) {
        Markup page = page(title);
        page.open("nav", "aria-label", "Pages").element("a", "Sign out", "href", "/pages/sign-out");
        page.close("nav").open("main", "id", "main").element("h1", title);
        for (int index = 0; index < groups.size(); index++) {
            group(page, "g" + (index + 1), groups.get(index));
        }
        if (groups.isEmpty()) {
            page.element("p", "There is no plan yet.");
        }
        return end(page).getBytes(StandardCharsets.UTF_8);
    }

    /** A page that says one thing. */
    public static String said(String title, String text, Form next) {
        Markup page = page(title).open("main", "id", "main").element("h1", title);
        page.element("p", text).open("p").element("a", next.name(), "href", next.address());
        return end(page.close("p"));
    }

    private static Markup page(String title) {
        Markup page = new Markup().raw("<!DOCTYPE html>\n").open("html", "lang", "en-GB");
        page.open("head").empty("meta", "charset", "UTF-8");
        page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.element("title", title).open("style").raw(HtmlReport.resource(Medium.BROWSER.style()));
        page.close("style").close("head").open("body");
        return page.element("a", "Skip to the main part", "class", "skip", "href", "#main");
    }

    private static String end(Markup page) {
        return page.close("main").close("body").close("html").toString();
    }

    private static void group(Markup page, String id, Group group) {
        page.open("section", "aria-labelledby", id).element("h2", group.heading(), "id", id);
        page.open("ul");
        for (Entry entry : group.entries()) {
            page.open("li").text(entry.title() + ": ");
            for (int index = 0; index < entry.forms().size(); index++) {
                Form form = entry.forms().get(index);
                page.text(index == 0 ? "" : ", ");
                page.element(
                        "a", form.name(), "href", form.address(), "aria-label", entry.title() + ", " + form.name());
            }
            page.close("li");
        }
        page.close("ul").close("section");
    }
}
