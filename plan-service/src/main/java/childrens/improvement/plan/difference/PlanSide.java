package childrens.improvement.plan.difference;

import childrens.improvement.plan.document.Objective;
import childrens.improvement.plan.document.Plan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of two plans that are compared.
 *
 * @param area whose objectives are compared; null for those of all
 * @param evidence of impact, oldest first
 */
public record PlanSide(Plan plan, @Nullable String area, List<Impact> evidence) {

    /** The objectives that are compared, each with its priority, in the order of the plan. */
    List<PlacedObjective> objectives() {
        return plan.priorities().stream()
                .flatMap(priority -> priority.objectives().stream()
                        .filter(objective -> area == null || area.equals(objective.area()))
                        .map(objective -> new PlacedObjective(priority.number(), priority.title(), objective)))
                .toList();
    }

    List<Impact> evidenceOf(String objective) {
        return evidence.stream()
                .filter(each -> each.objective().equals(objective))
                .toList();
    }

    /** An objective with its priority. */
    record PlacedObjective(int priority, String priorityTitle, Objective objective) {

        String id() {
            return objective.id();
        }

        String title() {
            return objective.title();
        }
    }
}
