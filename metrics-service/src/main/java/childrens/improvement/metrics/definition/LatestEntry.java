package childrens.improvement.metrics.definition;

import childrens.improvement.metrics.obligation.Latest;
import childrens.improvement.metrics.obligation.Shape;
import com.fasterxml.jackson.annotation.JsonCreator;

/** What was last said of something, as it is written. */
record LatestEntry(Latest shape) implements ShapeEntry {

    /** The members of the shape are written as they are. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    LatestEntry {}

    @Override
    public Shape toDomain() {
        return shape;
    }
}
