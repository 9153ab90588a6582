package childrens.improvement.plan.finding;

import childrens.improvement.plan.dated.Organisation;
import childrens.improvement.plan.dated.Target;
import childrens.improvement.plan.document.Objective;
import childrens.improvement.plan.document.PlacedAction;
import childrens.improvement.plan.document.Plan;
import childrens.improvement.plan.figure.QuarterFigures;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the rules may know.
 *
 * @param targets the targets as the service keeps them
 * @param organisation the posts and who holds them
 * @param evidence evidence of impact of the quarter and the one before
 * @param figures the quarter's figures; null when none are asked for
 * @param edited numbers of the executive summary that no longer agree with their readings
 */
public record PlanFacts(
        Plan plan,
        List<Target> targets,
        Organisation organisation,
        List<ImpactEvidence> evidence,
        @Nullable QuarterFigures figures,
        List<EditedNumber> edited) {

    /** The last day that the plan is about. */
    LocalDate asOf() {
        return plan.updatedTo().date();
    }

    List<Objective> objectives() {
        return plan.priorities().stream()
                .flatMap(priority -> priority.objectives().stream())
                .toList();
    }

    List<PlacedMeasure> measures() {
        return objectives().stream()
                .flatMap(objective ->
                        objective.placements().stream().map(placement -> new PlacedMeasure(objective, placement)))
                .toList();
    }

    /** All placements of one measure, in the order of the plan. */
    List<PlacedMeasure> measures(String code) {
        return measures().stream()
                .filter(each -> each.placement().measure().equals(code))
                .toList();
    }

    List<PlacedAction> actions() {
        return PlacedAction.of(plan);
    }

    List<PlanText> texts() {
        return PlanText.of(plan);
    }
}
