package childrens.improvement.alerting.page;

import childrens.improvement.alerting.breach.BreachFilter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the reader of the list has chosen to see. */
record Choice(
        @Nullable String state,
        @Nullable String kind,
        @Nullable String measure,
        @Nullable String scope) {

    static final Choice NONE = new Choice(null, null, null, null);

    private static final String ALL = "all";

    BreachFilter filter() {
        return BreachFilter.of(kind, measure, scope, chosenState().equals(ALL) ? null : chosenState());
    }

    /** What stands in the form. */
    Map<String, Object> shown() {
        return Map.of(
                "states",
                List.of(
                        option("open", "Open", chosenState()),
                        option("acknowledged", "Taken on", chosenState()),
                        option("closed", "No longer so", chosenState()),
                        option(ALL, "All", chosenState())),
                "kinds",
                List.of(
                        option("", "All", text(kind)),
                        option("obligation", "Owed to a child", text(kind)),
                        option("measure", "Percentage", text(kind)),
                        option("action", "Action of the plan", text(kind)),
                        option("feed", "Feed", text(kind))),
                "measure",
                text(measure),
                "scope",
                text(scope));
    }

    /** The address of the page after the cursor. */
    String address(String cursor) {
        return "/pages/breaches?state=" + encoded(chosenState()) + "&kind=" + encoded(text(kind)) + "&measure="
                + encoded(text(measure)) + "&scope=" + encoded(text(scope)) + "&cursor=" + encoded(cursor);
    }

    private String chosenState() {
        return state == null || state.isBlank() ? "open" : state;
    }

    private static Map<String, Object> option(String code, String text, String chosen) {
        return Map.of("code", code, "text", text, "chosen", code.equals(chosen));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
