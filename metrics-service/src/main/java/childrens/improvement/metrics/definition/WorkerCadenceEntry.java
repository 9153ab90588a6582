package childrens.improvement.metrics.definition;

import childrens.improvement.metrics.obligation.Shape;
import childrens.improvement.metrics.obligation.WorkerCadence;
import com.fasterxml.jackson.annotation.JsonCreator;

/** Something that each worker has in each calendar period, as it is written. */
record WorkerCadenceEntry(WorkerCadence shape) implements ShapeEntry {

    /** The members of the shape are written as they are. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    WorkerCadenceEntry {}

    @Override
    public Shape toDomain() {
        return shape;
    }
}
