package childrens.improvement.plan.improvementplan;

import childrens.improvement.plan.action.ActionOrder;
import childrens.improvement.plan.document.ActionList;
import childrens.improvement.plan.document.Objective;
import childrens.improvement.plan.document.PlacedAction;
import childrens.improvement.plan.document.Placement;
import childrens.improvement.plan.document.Plan;
import childrens.improvement.plan.document.Priority;
import childrens.improvement.plan.merging.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the parts of a plan into the order of a document, where people have not ordered them otherwise. */
final class ImportedOrder {

    private final @Nullable Plan base;
    private final Plan given;
    private final ActionOrder actions;
    private final List<String> conflicts = new ArrayList<>();
    private final Map<String, List<String>> before = new TreeMap<>();
    private final Map<String, List<String>> after = new TreeMap<>();

    /**
     * @param base the document before; null where there was none
     * @param actions the places of actions, which are kept by themselves
     */
    ImportedOrder(@Nullable Plan base, Plan given, ActionOrder actions) {
        this.base = base;
        this.given = given;
        this.actions = actions;
    }

    /** Puts everything in order. */
    void apply(PlanEntity plan) {
        put(
                "the priorities",
                OrderedList.all(plan.priorities, each -> "" + each.number),
                document -> document.priorities().stream().map(each -> "" + each.number()));
        put("the aims", OrderedList.all(plan.aims, each -> "" + each.number), document -> document.aims().stream()
                .map(each -> "" + each.number()));
        actions("the actions delivered", plan.year, ActionList.DELIVERED, null);
        actions("the actions to come", plan.year, ActionList.NEXT, null);
        for (PriorityEntity priority : plan.priorities) {
            put(
                    "the objectives of priority " + priority.number,
                    OrderedList.all(priority.objectives, each -> each.id),
                    document -> objectives(document, priority.number).map(Objective::id));
            priority.objectives.forEach(objective -> ofObjective(plan.year, objective));
        }
    }

    /** The lists that document and people have both ordered; that of people stays. */
    List<String> conflicts() {
        return conflicts;
    }

    /** Ids by list, as the lists stood that are ordered otherwise now. */
    Map<String, List<String>> before() {
        return before;
    }

    /** The same lists as they stand now. */
    Map<String, List<String>> after() {
        return after;
    }

    private void ofObjective(String year, ObjectiveEntity objective) {
        put(
                "the placements of " + objective.id,
                OrderedList.all(objective.placements, each -> each.row),
                document -> objectives(document, objective.priority.number)
                        .filter(each -> each.id().equals(objective.id))
                        .flatMap(each -> each.placements().stream())
                        .map(Placement::row));
        actions("the actions of " + objective.id, year, ActionList.OBJECTIVE, objective.id);
    }

    private void actions(String what, String year, ActionList list, @Nullable String objective) {
        put(
                what,
                new OrderedList(actions.of(year, list, objective), ids -> actions.put(year, list, objective, ids)),
                document -> PlacedAction.of(document).stream()
                        .filter(each -> each.list() == list && Objects.equals(each.objective(), objective))
                        .map(each -> each.action().id()));
    }

    private void put(String what, OrderedList list, Function<Plan, Stream<String>> ids) {
        List<String> was = base == null ? List.of() : ids.apply(base).toList();
        List<String> says = ids.apply(given).toList();
        List<String> now = list.ids();
        if (Order.conflict(was, now, says)) {
            conflicts.add(what);
        }
        List<String> merged = Order.merged(was, now, says);
        if (!merged.equals(now)) {
            before.put(what, now);
            list.put().accept(merged);
            after.put(what, merged);
        }
    }

    private static Stream<Objective> objectives(Plan plan, int priority) {
        return plan.priorities().stream()
                .filter(each -> each.number() == priority)
                .map(Priority::objectives)
                .flatMap(List::stream);
    }
}
