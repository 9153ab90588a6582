package childrens.improvement.plan.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An action with its place in the plan.
 *
 * @param list the list that it stands in
 * @param objective id of its objective; null in the executive summary
 * @param position in its list, from 0
 * @param pointer to it, from the plan
 */
public record PlacedAction(ActionList list, @Nullable String objective, int position, String pointer, Action action) {

    /** All actions of the plan, those of the summary first. */
    public static List<PlacedAction> of(Plan plan) {
        List<PlacedAction> all = new ArrayList<>();
        Summary summary = plan.summary();
        add(all, ActionList.DELIVERED, null, "/summary/actionsDelivered", summary.actionsDelivered());
        add(all, ActionList.NEXT, null, "/summary/actionsNext", summary.actionsNext());
        for (int priority = 0; priority < plan.priorities().size(); priority++) {
            List<Objective> objectives = plan.priorities().get(priority).objectives();
            for (int index = 0; index < objectives.size(); index++) {
                Objective objective = objectives.get(index);
                String pointer = "/priorities/" + priority + "/objectives/" + index + "/actions";
                add(all, ActionList.OBJECTIVE, objective.id(), pointer, objective.actions());
            }
        }
        return List.copyOf(all);
    }

    private static void add(
            List<PlacedAction> all, ActionList list, @Nullable String objective, String pointer, List<Action> actions) {
        for (int position = 0; position < actions.size(); position++) {
            all.add(new PlacedAction(list, objective, position, pointer + "/" + position, actions.get(position)));
        }
    }
}
