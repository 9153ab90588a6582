package childrens.improvement.plan.action;

import childrens.improvement.plan.document.ActionList;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The places of actions in their lists. */
@ApplicationScoped
public class ActionOrder {

    private final ActionRepository actions;

    ActionOrder(ActionRepository actions) {
        this.actions = actions;
    }

    /**
     * Ids of the actions of a list that are not archived, in order; nobody else changes them until the transaction ends.
     *
     * @param objective whose list it is; null for those of the executive summary
     */
    public List<String> of(String year, ActionList list, @Nullable String objective) {
        return actions.inPlace(year, list, objective).stream()
                .filter(action -> !action.archived)
                .map(action -> action.id)
                .toList();
    }

    /** Puts the named ones from 0 and the archived ones behind them. */
    public void put(String year, ActionList list, @Nullable String objective, List<String> ids) {
        int archived = ids.size();
        for (ActionEntity action : actions.inPlace(year, list, objective)) {
            action.position = action.archived ? archived++ : ids.indexOf(action.id);
        }
    }
}
