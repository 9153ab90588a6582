package childrens.improvement.metrics.definition;

import childrens.improvement.metrics.obligation.Improved;
import childrens.improvement.metrics.obligation.Shape;
import com.fasterxml.jackson.annotation.JsonCreator;

/** Something that repeats an earlier one, as it is written. */
record ImprovedEntry(Improved shape) implements ShapeEntry {

    /** The members of the shape are written as they are. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    ImprovedEntry {}

    @Override
    public Shape toDomain() {
        return shape;
    }
}
