package childrens.improvement.plan.finding;

import childrens.improvement.plan.document.Action;
import childrens.improvement.plan.document.ActionList;
import childrens.improvement.plan.document.PlacedAction;
import java.time.LocalDate;
import java.util.Set;

/** An action of the quarter to come whose day had already passed when the plan was brought up to date. */
final class PastDueOnEntry implements Rule {

    private static final Set<String> OVER = Set.of("complete", "cancelled");

    @Override
    public String id() {
        return "past-due-on-entry";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        for (PlacedAction each : facts.actions()) {
            Action action = each.action();
            LocalDate due = action.due();
            String status = action.status();
            boolean toCome = each.list() != ActionList.DELIVERED && (status == null || !OVER.contains(status));
            if (toCome && due != null && !due.isAfter(facts.asOf())) {
                found.add(
                        Place.of(each),
                        "Due " + due,
                        "The plan is brought up to " + facts.asOf(),
                        "Say that it is done, or give it a new day and the reason.");
            }
        }
    }
}
