package childrens.improvement.metrics.definition;

import childrens.improvement.metrics.obligation.Shape;
import childrens.improvement.metrics.obligation.Tally;
import com.fasterxml.jackson.annotation.JsonCreator;

/** How often something was done in twelve months, as it is written. */
record TallyEntry(Tally shape) implements ShapeEntry {

    /** The members of the shape are written as they are. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    TallyEntry {}

    @Override
    public Shape toDomain() {
        return shape;
    }
}
