package childrens.improvement.metrics.obligation;

import java.util.Set;
import java.util.stream.Stream;

/** How obligations arise from events and how they are met. Which events, is data. */
public interface Shape {

    /** The obligations of one child, in no particular order. */
    Stream<Obligation> derive(ChildHistory child, Derivation derivation);

    /**
     * The types of every event that can change a row of this shape, but for those that only say who holds the case
     * ({@link RowSet#eventTypes}). What is corrected, voided, merged or parted counts as an event of its own type.
     */
    Set<String> eventTypes();

    /** Whether a dated cohort can leave out what an event would open. */
    default boolean knowsCohorts() {
        return false;
    }

    /** Whose history the rows arise from. */
    default Level level() {
        return Level.SUBJECT;
    }
}
