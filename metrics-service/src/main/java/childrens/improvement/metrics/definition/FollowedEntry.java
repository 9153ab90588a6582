package childrens.improvement.metrics.definition;

import childrens.improvement.metrics.obligation.Followed;
import childrens.improvement.metrics.obligation.Shape;
import com.fasterxml.jackson.annotation.JsonCreator;

/** Something that must be followed by something else, as it is written. */
record FollowedEntry(Followed shape) implements ShapeEntry {

    /** The members of the shape are written as they are. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    FollowedEntry {}

    @Override
    public Shape toDomain() {
        return shape;
    }
}
