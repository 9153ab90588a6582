package childrens.improvement.plan.action;

import childrens.improvement.plan.history.Change;
import childrens.improvement.plan.history.History;
import childrens.improvement.plan.organisation.HandOver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Moves every open action of a post that hands over. What was told of one is settled, and told to the new lead. */
@ApplicationScoped
class HandedOverActions {

    private final ActionRepository actions;
    private final History history;

    HandedOverActions(ActionRepository actions, History history) {
        this.actions = actions;
        this.history = history;
    }

    void handOver(@Observes HandOver handOver) {
        for (ActionEntity action : actions.toDoBy(handOver.from())) {
            ActionState before = ActionState.from(action);
            action.lead = handOver.to();
            action.version++;
            actions.flush();
            history.record(Change.changed(
                    "action", action.id, action.year, before, ActionState.from(action), handOver.reason()));
            handOver.movedAction(action.id);
        }
    }
}
