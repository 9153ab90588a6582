package childrens.improvement.metrics.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Instants and lists on their way into and out of SQL. */
public final class Jdbc {

    private Jdbc() {}

    /** Sets an instant, or null. */
    public static void set(PreparedStatement statement, int index, @Nullable Instant instant) throws SQLException {
        statement.setObject(index, instant == null ? null : instant.atOffset(ZoneOffset.UTC));
    }

    /** Reads an instant that is there. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** Reads an instant, or null. */
    public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** A text array. */
    public static Array texts(Connection connection, Collection<? extends @Nullable String> values)
            throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }

    /** An array of instants, written as text that the database casts. */
    public static Array instants(Connection connection, Collection<? extends @Nullable Instant> values)
            throws SQLException {
        return connection.createArrayOf(
                "text",
                values.stream()
                        .map(value -> value == null ? null : value.toString())
                        .toArray());
    }

    /** An instant out of an array element. */
    public static Instant instantOf(Object element) {
        return element instanceof Timestamp timestamp
                ? timestamp.toInstant()
                : LocalDateTime.parse(element.toString()).toInstant(ZoneOffset.UTC);
    }
}
