package childrens.improvement.plan.action;

import childrens.improvement.plan.action.rule.PlanQuarter;
import childrens.improvement.plan.action.rule.Status;
import childrens.improvement.plan.document.ActionList;
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
     * <p>Into the plan of another year they go to the objective of the same title, and without one into its list of
     * what is next.
     *
     * @param year the plan
     * @param fromQuarter such as {@code 2020-21-Q2}
     * @param toQuarter another quarter, of the same plan or of the next
     * @return ids of the new actions; none when there is no plan for the other quarter yet
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<String> carry(String year, String fromQuarter, String toQuarter) {
        List<String> carried = new ArrayList<>();
        String toYear = PlanQuarter.parse(toQuarter).year();
        if (!actions.hasPlan(toYear)) {
            return carried;
        }
        for (ActionEntity from : actions.unfinished(year, fromQuarter)) {
            ActionState before = ActionState.from(from);
            ActionEntity to = next(from, toYear, toQuarter);
            actions.persistAndFlush(to);
            from.carriedTo = to.id;
            from.version++;
            actions.flush();
            String reason = "Not finished in " + fromQuarter + ".";
            history.record(Change.created("action", to.id, toYear, ActionState.from(to), reason));
            history.record(Change.changed("action", from.id, year, before, ActionState.from(from), reason));
            carried.add(to.id);
        }
        return carried;
    }

    /** Lets a plan that is new begin with what the year before has left unfinished, once its last quarter is closed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void begin(String year) {
        PlanQuarter first = new PlanQuarter(year, 1);
        PlanQuarter last = new PlanQuarter(first.yearBefore(), 4);
        if (actions.isClosed(last.text())) {
            carry(last.year(), last.text(), first.text());
        }
    }

    /** The same action in another quarter, with the day that was agreed last and with what has been done so far. */
    private ActionEntity next(ActionEntity from, String year, String quarter) {
        ActionEntity to = new ActionEntity();
        boolean another = !from.year.equals(year);
        to.year = year;
        to.objective = from.objective != null && another ? actions.sameObjective(from.objective, year) : from.objective;
        to.list = to.objective != null ? ActionList.OBJECTIVE : another ? ActionList.NEXT : from.list;
        ActionContent.of(from).writeTo(to);
        to.kind = "action";
        to.dueOn = from.terms().due();
        to.rearrangedTo = null;
        boolean begun = from.status != null && !from.status.equals(Status.RE_ARRANGED.word());
        to.status = begun ? from.status : Status.NOT_STARTED.word();
        to.quarter = quarter;
        to.row = another ? null : from.row;
        to.carriedFrom = from.id;
        to.timesCarried = from.timesCarried + 1;
        to.id = actions.freshId(to.objective == null ? "S-" + quarter + "-A" : to.objective + "-A");
        to.position = actions.nextPosition(year, to.list, to.objective);
        return to;
    }
}
