package childrens.improvement.metrics.definition;

import childrens.improvement.metrics.obligation.Preceded;
import childrens.improvement.metrics.obligation.Shape;
import com.fasterxml.jackson.annotation.JsonCreator;

/** A look back, as it is written. */
record PrecededEntry(Preceded shape) implements ShapeEntry {

    /** The members of the shape are written as they are. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    PrecededEntry {}

    @Override
    public Shape toDomain() {
        return shape;
    }
}
