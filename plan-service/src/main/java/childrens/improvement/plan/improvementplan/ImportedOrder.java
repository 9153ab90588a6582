package childrens.improvement.plan.improvementplan;

import childrens.improvement.plan.document.Objective;
import childrens.improvement.plan.document.Placement;
import childrens.improvement.plan.document.Plan;
import childrens.improvement.plan.document.Priority;
import childrens.improvement.plan.merging.Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the parts of a plan into the order of a document, where people have not ordered them otherwise. */
final class ImportedOrder {

    private final @Nullable Plan base;
    private final Plan given;
    private final List<String> conflicts = new ArrayList<>();

    ImportedOrder(@Nullable Plan base, Plan given) {
        this.base = base;
        this.given = given;
    }

    /** Puts everything in order; answers the lists that document and people have both ordered. */
    List<String> apply(PlanEntity plan) {
        put(
                "the priorities",
                plan.priorities,
                each -> "" + each.number,
                each -> each.position,
                (each, at) -> each.position = at,
                document -> document.priorities().stream().map(each -> "" + each.number()));
        put(
                "the aims",
                plan.aims,
                each -> "" + each.number,
                each -> each.position,
                (each, at) -> each.position = at,
                document -> document.aims().stream().map(each -> "" + each.number()));
        for (PriorityEntity priority : plan.priorities) {
            put(
                    "the objectives of priority " + priority.number,
                    priority.objectives,
                    each -> each.id,
                    each -> each.position,
                    (each, at) -> each.position = at,
                    document -> objectives(document, priority.number).map(Objective::id));
            priority.objectives.forEach(this::placements);
        }
        return conflicts;
    }

    private void placements(ObjectiveEntity objective) {
        put(
                "the placements of " + objective.id,
                objective.placements,
                each -> each.row,
                each -> each.position,
                (each, at) -> each.position = at,
                document -> objectives(document, objective.priority.number)
                        .filter(each -> each.id().equals(objective.id))
                        .flatMap(each -> each.placements().stream())
                        .map(Placement::row));
    }

    private <P extends KeptPart> void put(
            String what,
            List<P> parts,
            Function<P, String> id,
            ToIntFunction<P> position,
            ObjIntConsumer<P> place,
            Function<Plan, Stream<String>> ids) {
        List<String> was = base == null ? List.of() : ids.apply(base).toList();
        List<String> says = ids.apply(given).toList();
        List<String> now =
                parts.stream().sorted(Comparator.comparingInt(position)).map(id).toList();
        if (Order.conflict(was, now, says)) {
            conflicts.add(what);
        }
        List<String> merged = Order.merged(was, now, says);
        parts.forEach(part -> place.accept(part, merged.indexOf(id.apply(part))));
    }

    private static Stream<Objective> objectives(Plan plan, int priority) {
        return plan.priorities().stream()
                .filter(each -> each.number() == priority)
                .map(Priority::objectives)
                .flatMap(List::stream);
    }
}
