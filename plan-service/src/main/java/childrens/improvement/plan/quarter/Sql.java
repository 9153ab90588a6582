package childrens.improvement.plan.quarter;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Statements on one connection. */
record Sql(Connection connection) {

    /** Makes something of a row. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Looks at a row. */
    interface Look {
        void at(ResultSet row) throws SQLException;
    }

    <T> Optional<T> one(String query, Row<T> reader, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(query, values);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
        }
    }

    void each(String query, Look look, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(query, values);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                look.at(rows);
            }
        }
    }

    int write(String command, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(command, values)) {
            return statement.executeUpdate();
        }
    }

    private PreparedStatement prepared(String text, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text);
        for (int index = 0; index < values.length; index++) {
            statement.setObject(index + 1, values[index]);
        }
        return statement;
    }
}
