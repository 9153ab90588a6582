package childrens.improvement.plan.finding;

import childrens.improvement.plan.document.Action;
import childrens.improvement.plan.document.PlacedAction;

/** An action that nobody leads. */
final class NoLead implements Rule {

    @Override
    public String id() {
        return "no-lead";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        for (PlacedAction each : facts.actions()) {
            Action action = each.action();
            if (action.kind().equals("action") && action.lead() == null && action.leadText() == null) {
                found.add(
                        Place.of(each),
                        "Every action has a lead",
                        "None is named: " + action.text(),
                        "Name the one post that answers for it.");
            }
        }
    }
}
