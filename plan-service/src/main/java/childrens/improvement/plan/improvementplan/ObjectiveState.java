package childrens.improvement.plan.improvementplan;

import childrens.improvement.plan.document.Objective;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is written of an objective itself, without its placements and actions. */
record ObjectiveState(
        String id,
        int priority,
        String title,
        @Nullable Integer line,
        @Nullable String marker,
        @Nullable String impact,
        @Nullable Integer impactLine,
        @Nullable String area,
        List<Objective.Progress> progress,
        Objective.Direction direction,
        boolean archived) {

    static ObjectiveState from(ObjectiveEntity entity) {
        Objective objective = entity.toDomain(new PlanActionLists(List.of()), Shown.LIVE);
        return new ObjectiveState(
                objective.id(),
                entity.priority.number,
                objective.title(),
                objective.line(),
                objective.marker(),
                objective.impact(),
                objective.impactLine(),
                objective.area(),
                objective.progress(),
                objective.direction(),
                entity.archived);
    }
}
