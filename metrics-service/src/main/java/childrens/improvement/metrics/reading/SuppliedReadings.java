package childrens.improvement.metrics.reading;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Gives the figures that are not counted from rows: entered by a person, or made of the readings of other measures. */
public interface SuppliedReadings {

    /** Whether it gives the figures of a reading of a measure. */
    boolean supplies(ReadingQuery query);

    /** The figure of a scope, as it was known; empty where there is none. */
    Optional<Supplied> of(Connection connection, ReadingQuery query, Scope scope) throws SQLException;

    /** What a figure is to be compared with, where somebody has entered it. */
    default Optional<BigDecimal> comparator(Connection connection, ReadingQuery query) throws SQLException {
        return Optional.empty();
    }
}
