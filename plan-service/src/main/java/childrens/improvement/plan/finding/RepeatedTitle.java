package childrens.improvement.plan.finding;

import childrens.improvement.plan.document.Objective;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Two objectives with one title. */
final class RepeatedTitle implements Rule {

    @Override
    public String id() {
        return "repeated-title";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        Map<String, Objective> first = new HashMap<>();
        for (Objective objective : facts.objectives()) {
            Objective before = first.putIfAbsent(objective.title().toLowerCase(Locale.ROOT), objective);
            if (before != null) {
                found.add(
                        Place.of(objective),
                        before.id() + ": " + before.title(),
                        objective.id() + ": " + objective.title(),
                        "Give each objective its own title.");
            }
        }
    }
}
