package childrens.improvement.plan.improvementplan;

import childrens.improvement.plan.document.Action;
import childrens.improvement.plan.document.Objective;
import childrens.improvement.plan.document.Placement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An objective by itself.
 *
 * @param plan year of its plan
 * @param priority number of its priority
 */
record ObjectiveResponse(
        String id,
        String plan,
        int priority,
        String title,
        @Nullable Integer line,
        @Nullable String marker,
        @Nullable String impact,
        @Nullable Integer impactLine,
        @Nullable String area,
        List<Objective.Progress> progress,
        Objective.Direction direction,
        List<Placement> placements,
        List<Action> actions,
        boolean archived) {

    static ObjectiveResponse from(Objective objective, String plan, int priority, boolean archived) {
        return new ObjectiveResponse(
                objective.id(),
                plan,
                priority,
                objective.title(),
                objective.line(),
                objective.marker(),
                objective.impact(),
                objective.impactLine(),
                objective.area(),
                objective.progress(),
                objective.direction(),
                objective.placements(),
                objective.actions(),
                archived);
    }
}
