package childrens.improvement.plan.finding;

import childrens.improvement.plan.document.Action;
import childrens.improvement.plan.document.Objective;
import java.util.List;

/** More actions under an objective than the plan itself allows for a quarter; numbered notes stand among them. */
final class TooManyActions implements Rule {

    private static final int MOST = 3;

    @Override
    public String id() {
        return "too-many-actions";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        for (Objective objective : facts.objectives()) {
            List<Action> counted = objective.actions().stream()
                    .filter(action -> action.kind().equals("action") || action.printedNumber() != null)
                    .toList();
            if (counted.size() > MOST) {
                found.add(
                        Place.of(objective),
                        "At most " + MOST + " for an objective in a quarter",
                        counted.size() + " are printed",
                        "Keep the three that matter most this quarter, and move the others or make them notes.");
            }
        }
    }
}
