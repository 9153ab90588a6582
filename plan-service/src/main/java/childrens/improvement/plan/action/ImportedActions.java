package childrens.improvement.plan.action;

import childrens.improvement.plan.document.Action;
import childrens.improvement.plan.document.ActionList;
import childrens.improvement.plan.document.PlacedAction;
import childrens.improvement.plan.history.Act;
import childrens.improvement.plan.history.Change;
import childrens.improvement.plan.history.History;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Stores what a new document changes in the actions; what was added to them by hand stays. */
@ApplicationScoped
public class ImportedActions {

    private final ActionRepository actions;
    private final History history;

    ImportedActions(ActionRepository actions, History history) {
        this.actions = actions;
        this.history = history;
    }

    /** All actions of the year's plan, the archived ones too, in no order. */
    public List<PlacedAction> all(String year) {
        return actions.list("year", year).stream().map(ActionEntity::toDomain).toList();
    }

    /** Ids of the archived ones. */
    public Set<String> archived(String year) {
        return actions.list("year = ?1 and archived = true", year).stream()
                .map(action -> action.id)
                .collect(Collectors.toSet());
    }

    /** Adds an action behind the others of its list, or puts what the document says in the place of what it said. */
    public void put(String year, String quarter, PlacedAction placed, String reason) {
        ActionEntity given = ActionEntity.from(year, placed);
        ActionEntity now = actions.findById(given.id);
        if (now == null) {
            given.position = actions.nextPosition(year, placed.list(), placed.objective());
            given.quarter = placed.list() == ActionList.DELIVERED ? quarter : following(quarter);
            actions.persistAndFlush(given);
            history.record(new Change(Act.IMPORTED, "action", given.id, year, null, ActionState.from(given), reason));
            return;
        }
        ActionState before = ActionState.from(now);
        write(placed.action(), now);
        if (now.list != placed.list() || !Objects.equals(now.objective, placed.objective())) {
            now.position = actions.nextPosition(year, placed.list(), placed.objective());
            now.list = placed.list();
            now.objective = placed.objective();
        }
        now.rearrangedTo = given.rearrangedTo;
        now.archived = false;
        now.soonOn = null;
        now.version++;
        actions.flush();
        history.record(new Change(Act.IMPORTED, "action", now.id, year, before, ActionState.from(now), reason));
    }

    /** Hides an action that the document has no more. */
    public void archive(String id, String reason) {
        ActionEntity action = actions.findById(id);
        ActionState before = ActionState.from(action);
        action.archived = true;
        action.version++;
        actions.flush();
        history.record(new Change(Act.ARCHIVED, "action", id, action.year, before, ActionState.from(action), reason));
    }

    private static void write(Action action, ActionEntity entity) {
        entity.printedNumber = action.printedNumber();
        entity.text = action.text();
        entity.lead = action.lead();
        entity.leadText = action.leadText();
        entity.dueOn = action.due();
        entity.dueText = action.dueText();
        entity.kind = action.kind();
        entity.status = action.status();
        entity.statusText = action.statusText();
        entity.carriedTo = action.carriedTo();
        entity.row = action.row();
        entity.line = action.line();
    }

    private static @Nullable String following(String quarter) {
        int number = quarter.charAt(quarter.length() - 1) - '0';
        return number == 4 ? null : quarter.substring(0, quarter.length() - 1) + (number + 1);
    }
}
