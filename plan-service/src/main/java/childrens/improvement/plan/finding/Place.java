package childrens.improvement.plan.finding;

import childrens.improvement.plan.document.Objective;
import childrens.improvement.plan.document.PlacedAction;
import org.jspecify.annotations.Nullable;

/**
 * Where something stands in the plan.
 *
 * @param id of the row, action, objective or passage
 */
record Place(
        String id, @Nullable String objective, @Nullable Integer line) {

    static Place of(Objective objective) {
        return new Place(objective.id(), objective.id(), objective.line());
    }

    static Place of(PlacedMeasure measure) {
        return new Place(
                measure.row(), measure.objective().id(), measure.placement().line());
    }

    static Place of(PlacedAction action) {
        return new Place(
                action.action().id(), action.objective(), action.action().line());
    }

    Place at(@Nullable Integer printed) {
        return new Place(id, objective, printed);
    }
}
