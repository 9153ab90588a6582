package childrens.improvement.plan.action;

import childrens.improvement.plan.action.rule.Status;
import childrens.improvement.plan.history.Change;
import childrens.improvement.plan.history.History;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** Carries what was not finished in a quarter into the one that follows. */
@ApplicationScoped
public class CarryOver {

    private final ActionRepository actions;
    private final History history;

    CarryOver(ActionRepository actions, History history) {
        this.actions = actions;
        this.history = history;
    }

    /**
     * Carries every unfinished action of the quarter, in the current transaction: the old one stays as it was and names the
     * one that goes on with it. What has been carried already is not carried again.
     *
     * @param year the plan
     * @param fromQuarter such as {@code 2020-21-Q2}
     * @param toQuarter another quarter of the same plan
     * @return ids of the new actions
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<String> carry(String year, String fromQuarter, String toQuarter) {
        List<String> carried = new ArrayList<>();
        for (ActionEntity from : actions.unfinished(year, fromQuarter)) {
            ActionState before = ActionState.from(from);
            ActionEntity to = next(from, toQuarter);
            actions.persistAndFlush(to);
            from.carriedTo = to.id;
            from.version++;
            actions.flush();
            String reason = "Not finished in " + fromQuarter + ".";
            history.record(Change.created("action", to.id, year, ActionState.from(to), reason));
            history.record(Change.changed("action", from.id, year, before, ActionState.from(from), reason));
            carried.add(to.id);
        }
        return carried;
    }

    /** The same action in another quarter, with the day that was agreed last and with what has been done so far. */
    private ActionEntity next(ActionEntity from, String quarter) {
        ActionEntity to = new ActionEntity();
        to.year = from.year;
        to.list = from.list;
        to.objective = from.objective;
        ActionContent.of(from).writeTo(to);
        to.kind = "action";
        to.dueOn = from.terms().due();
        to.rearrangedTo = null;
        boolean begun = from.status != null && !from.status.equals(Status.RE_ARRANGED.word());
        to.status = begun ? from.status : Status.NOT_STARTED.word();
        to.quarter = quarter;
        to.row = from.row;
        to.carriedFrom = from.id;
        to.timesCarried = from.timesCarried + 1;
        to.id = actions.freshId(from.objective == null ? "S-" + quarter + "-A" : from.objective + "-A");
        to.position = actions.nextPosition(from.year, from.list, from.objective);
        return to;
    }
}
