package childrens.improvement.plan.improvementplan;

import childrens.improvement.plan.document.Objective;
import childrens.improvement.plan.document.Plan;
import childrens.improvement.plan.document.Priority;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Where in a plan a part stands, as a JSON pointer; empty when it does not stand there. */
final class Pointers {

    private Pointers() {}

    static Optional<String> of(KeptPart part, Plan plan) {
        if (part instanceof AimEntity aim) {
            return at("/aims", plan.aims(), each -> each.number() == aim.number);
        }
        if (part instanceof PriorityEntity priority) {
            return ofPriority(priority.number, plan);
        }
        if (part instanceof ObjectiveEntity objective) {
            return ofObjective(objective, plan);
        }
        if (part instanceof PlacementEntity placement) {
            return ofPlacement(placement, plan);
        }
        return Optional.empty();
    }

    private static Optional<String> ofPriority(int number, Plan plan) {
        return at("/priorities", plan.priorities(), each -> each.number() == number);
    }

    private static Optional<String> ofObjective(ObjectiveEntity objective, Plan plan) {
        return ofPriority(objective.priority.number, plan)
                .flatMap(pointer ->
                        at(pointer + "/objectives", objectives(objective.priority.number, plan), each -> each.id()
                                .equals(objective.id)));
    }

    private static Optional<String> ofPlacement(PlacementEntity placement, Plan plan) {
        return ofObjective(placement.objective, plan)
                .flatMap(pointer -> objectives(placement.objective.priority.number, plan).stream()
                        .filter(each -> each.id().equals(placement.objective.id))
                        .findFirst()
                        .flatMap(objective -> at(pointer + "/placements", objective.placements(), each -> each.row()
                                .equals(placement.row))));
    }

    private static List<Objective> objectives(int priority, Plan plan) {
        return plan.priorities().stream()
                .filter(each -> each.number() == priority)
                .findFirst()
                .map(Priority::objectives)
                .orElse(List.of());
    }

    private static <T> Optional<String> at(String list, List<T> parts, Predicate<T> is) {
        for (int index = 0; index < parts.size(); index++) {
            if (is.test(parts.get(index))) {
                return Optional.of(list + "/" + index);
            }
        }
        return Optional.empty();
    }
}
