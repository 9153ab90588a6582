package childrens.improvement.plan.finding;

import childrens.improvement.plan.document.Action;
import childrens.improvement.plan.document.ActionList;
import childrens.improvement.plan.document.PlacedAction;

/** An action without a day. */
final class NoDueDate implements Rule {

    @Override
    public String id() {
        return "no-due-date";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        for (PlacedAction each : facts.actions()) {
            Action action = each.action();
            boolean open = each.list() != ActionList.DELIVERED && !"complete".equals(action.status());
            if (open && action.kind().equals("action") && action.due() == null) {
                found.add(
                        Place.of(each),
                        "Every action has a day by which it is done",
                        "None is given: " + action.text(),
                        "Give it a day, or say how often it is done and until when.");
            }
        }
    }
}
