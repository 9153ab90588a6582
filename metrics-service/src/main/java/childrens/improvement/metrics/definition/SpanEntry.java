package childrens.improvement.metrics.definition;

import childrens.improvement.metrics.obligation.Shape;
import childrens.improvement.metrics.obligation.Span;
import com.fasterxml.jackson.annotation.JsonCreator;

/** How long something takes, as it is written. */
record SpanEntry(Span shape) implements ShapeEntry {

    /** The members of the shape are written as they are. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    SpanEntry {}

    @Override
    public Shape toDomain() {
        return shape;
    }
}
