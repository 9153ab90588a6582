package childrens.improvement.metrics.definition;

import childrens.improvement.metrics.obligation.Shape;
import childrens.improvement.metrics.obligation.Unfilled;
import com.fasterxml.jackson.annotation.JsonCreator;

/** What is open and has nobody, as it is written. */
record UnfilledEntry(Unfilled shape) implements ShapeEntry {

    /** The members of the shape are written as they are. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    UnfilledEntry {}

    @Override
    public Shape toDomain() {
        return shape;
    }
}
