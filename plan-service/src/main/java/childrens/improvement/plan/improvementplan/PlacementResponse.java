package childrens.improvement.plan.improvementplan;

import childrens.improvement.plan.document.Placement;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A measure as it stands under one objective.
 *
 * @param objective id of the objective
 */
record PlacementResponse(String objective, @JsonUnwrapped Placement placement, boolean archived) {

    static PlacementResponse from(PlacementEntity placement) {
        return new PlacementResponse(placement.objective.id, placement.toDomain(), placement.archived);
    }
}
