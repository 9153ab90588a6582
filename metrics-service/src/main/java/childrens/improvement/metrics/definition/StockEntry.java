package childrens.improvement.metrics.definition;

import childrens.improvement.metrics.obligation.Shape;
import childrens.improvement.metrics.obligation.Stock;
import com.fasterxml.jackson.annotation.JsonCreator;

/** What is so from one event to another, as it is written. */
record StockEntry(Stock shape) implements ShapeEntry {

    /** The members of the shape are written as they are. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    StockEntry {}

    @Override
    public Shape toDomain() {
        return shape;
    }
}
