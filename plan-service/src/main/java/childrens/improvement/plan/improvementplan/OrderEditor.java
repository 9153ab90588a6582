package childrens.improvement.plan.improvementplan;

import childrens.improvement.plan.action.ActionOrder;
import childrens.improvement.plan.document.ActionList;
import childrens.improvement.plan.edit.IfMatch;
import childrens.improvement.plan.history.Act;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the parts of a plan in another order; all that are not archived have to be named, each once. */
@ApplicationScoped
class OrderEditor {

    private final ObjectiveRepository objectives;
    private final ActionOrder actions;
    private final PartWriter writer;

    OrderEditor(ObjectiveRepository objectives, ActionOrder actions, PartWriter writer) {
        this.objectives = objectives;
        this.actions = actions;
        this.writer = writer;
    }

    /** The priorities, the aims, the passages of places that hold several, the two lists of the summary's actions. */
    PlanEntity ofPlan(String year, @Nullable String match, Given given) {
        PlanEntity plan = writer.open(year);
        IfMatch.check(match, plan.version);
        AskedOrder order = new AskedOrder(given);
        order.list("priorities", OrderedList.live(plan.priorities, each -> "" + each.number));
        order.list("aims", OrderedList.live(plan.aims, each -> "" + each.number));
        order.lists(
                "passages",
                place -> passages(plan, place),
                "is no place of several passages, such as going-well or worried-about");
        order.lists(
                "actions",
                list -> summary(list).map(known -> actions(year, known, null)),
                "is no list of the summary: delivered or next; an objective orders its own");
        order.finish("priorities, aims, passages, actions, or several of them");
        writer.keep(Act.ORDERED, plan, order.before(), order.after(), given.reason());
        return plan;
    }

    /** The objectives. */
    PriorityEntity ofPriority(String year, int number, @Nullable String match, Given given) {
        PriorityEntity priority = PriorityEditor.of(writer.open(year), number);
        writer.match(priority, match);
        AskedOrder order = new AskedOrder(given);
        order.list("objectives", OrderedList.live(priority.objectives, each -> each.id));
        order.finish("objectives");
        keep(priority, order, given);
        return priority;
    }

    /** The placements, the actions, or both. */
    ObjectiveEntity ofObjective(String id, @Nullable String match, Given given) {
        String year = objectives.yearOf(id);
        ObjectiveEntity objective = ObjectiveEditor.of(writer.open(year), id);
        writer.match(objective, match);
        AskedOrder order = new AskedOrder(given);
        order.list("placements", OrderedList.live(objective.placements, each -> each.row));
        order.list("actions", actions(year, ActionList.OBJECTIVE, id));
        order.finish("placements, actions, or both");
        keep(objective, order, given);
        return objective;
    }

    private void keep(KeptPart part, AskedOrder order, Given given) {
        part.version++;
        writer.keep(Act.ORDERED, part, order.before(), order.after(), given.reason());
    }

    private OrderedList actions(String year, ActionList list, @Nullable String objective) {
        List<String> live = actions.of(year, list, objective);
        return new OrderedList(live, ids -> actions.put(year, list, objective, ids));
    }

    private static Optional<OrderedList> passages(PlanEntity plan, String name) {
        return Place.of(name).filter(Place::isList).map(place -> {
            List<PassageEntity> there =
                    plan.passages.stream().filter(each -> each.place == place).toList();
            return OrderedList.live(there, each -> each.code);
        });
    }

    private static Optional<ActionList> summary(String name) {
        return switch (name) {
            case "delivered" -> Optional.of(ActionList.DELIVERED);
            case "next" -> Optional.of(ActionList.NEXT);
            default -> Optional.empty();
        };
    }
}
