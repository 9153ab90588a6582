package childrens.improvement.plan.improvementplan;

import org.jspecify.annotations.Nullable;

/**
 * A placement in a list.
 *
 * @param lead the post that leads the measure
 */
record PlacementListItem(
        String row,
        String measure,
        String objective,
        int priority,
        @Nullable String area,
        @Nullable String lead,
        String origin,
        String wording,
        int targets,
        int printed,
        boolean archived) {

    static PlacementListItem from(PlacementEntity placement, @Nullable String lead) {
        ObjectiveEntity objective = placement.objective;
        return new PlacementListItem(
                placement.row,
                placement.measure,
                objective.id,
                objective.priority.number,
                objective.area,
                lead,
                placement.origin,
                placement.wording,
                placement.targets.size(),
                placement.printed.size(),
                placement.archived || objective.archived || objective.priority.archived);
    }
}
