package childrens.improvement.metrics.definition;

import childrens.improvement.metrics.obligation.Happening;
import childrens.improvement.metrics.obligation.Shape;
import com.fasterxml.jackson.annotation.JsonCreator;

/** Something that happens, as it is written. */
record HappeningEntry(Happening shape) implements ShapeEntry {

    /** The members of the shape are written as they are. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    HappeningEntry {}

    @Override
    public Shape toDomain() {
        return shape;
    }
}
