package childrens.improvement.plan.report.page;

import childrens.improvement.plan.report.ObjectiveSection.ActionLine;
import childrens.improvement.plan.report.RatingMark;
import java.util.Locale;

/** What looks the same wherever it stands: ratings and actions. */
final class Marks {

    private Marks() {}

    /** Shape, letter and word; the colour only repeats them. */
    static String rating(RatingMark rating) {
        String colour = rating.rating().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Markup()
                .element("strong", rating.text(), "class", "rating " + colour)
                .toString();
    }

    static void action(Markup page, ActionLine action) {
        page.open("li", "id", action.id());
        page.text(action.numbered()).element("span", action.facts(), "class", "facts");
        page.close("li");
    }
}
