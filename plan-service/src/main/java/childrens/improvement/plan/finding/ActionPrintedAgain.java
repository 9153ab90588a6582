package childrens.improvement.plan.finding;

import childrens.improvement.plan.document.PlacedAction;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The same action under two objectives. */
final class ActionPrintedAgain implements Rule {

    private static final Pattern LEAD =
            Pattern.compile("\\W+(leads?)?\\W*(hos [a-z ]+|head of [a-z ]+)?\\[[^]]*]\\W*$");

    @Override
    public String id() {
        return "action-printed-again";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        Map<String, PlacedAction> first = new HashMap<>();
        for (PlacedAction each : facts.actions()) {
            String words =
                    LEAD.matcher(each.action().text().toLowerCase(Locale.ROOT)).replaceAll("");
            PlacedAction before = first.putIfAbsent(words, each);
            if (before != null && !Objects.equals(before.objective(), each.objective())) {
                found.add(
                        Place.of(each),
                        before.action().id() + ": " + before.action().text(),
                        each.action().id() + ": " + each.action().text(),
                        "Keep the action once, and point to it from the other objective.");
            }
        }
    }
}
