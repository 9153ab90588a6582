package childrens.improvement.metrics.definition;

import childrens.improvement.metrics.obligation.Cadence;
import childrens.improvement.metrics.obligation.Shape;
import com.fasterxml.jackson.annotation.JsonCreator;

/** Something that is done in each calendar period, as it is written. */
record CadenceEntry(Cadence shape) implements ShapeEntry {

    /** The members of the shape are written as they are. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    CadenceEntry {}

    @Override
    public Shape toDomain() {
        return shape;
    }
}
