package childrens.improvement.metrics.change;

import childrens.improvement.metrics.definition.DefinitionChange;
import childrens.improvement.metrics.store.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What is left to be done of a change, and which generation answers. */
@ApplicationScoped
class ChangeWork {

    /** Gives each measure its next generation, and lays out every child that is known. */
    void begin(Connection connection, long change, Collection<String> measures, Instant now) throws SQLException {
        String generations = """
                insert into definition_change_measure (change, measure, generation)
                select ?, m.measure, 1 + coalesce(
                    (select max(d.generation) from definition_change_measure d where d.measure = m.measure), 1)
                from unnest(?) as m (measure)
                """;
        try (PreparedStatement statement = connection.prepareStatement(generations)) {
            statement.setLong(1, change);
            statement.setArray(2, Jdbc.texts(connection, measures));
            statement.executeUpdate();
        }
        String everyChild = "insert into definition_work (change, subject) select ?, subject from child";
        int children;
        try (PreparedStatement statement = connection.prepareStatement(everyChild)) {
            statement.setLong(1, change);
            children = statement.executeUpdate();
        }
        String begin = "update definition_change set begun_at = ?, children = ? where id = ?";
        try (PreparedStatement statement = connection.prepareStatement(begin)) {
            Jdbc.set(statement, 1, now);
            statement.setInt(2, children);
            statement.setLong(3, change);
            statement.executeUpdate();
        }
    }

    /** Some children that are left and that nobody else has, held until the transaction ends. */
    List<String> take(Connection connection, long change, int limit) throws SQLException {
        String sql = "select subject from definition_work where change = ? order by subject limit ?"
                + " for update skip locked";
        List<String> piece = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, change);
            statement.setInt(2, limit);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    piece.add(row.getString(1));
                }
            }
        }
        return piece;
    }

    /** Takes children out of what is left. */
    void done(Connection connection, long change, Collection<String> piece) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("delete from definition_work where change = ? and subject = any (?)")) {
            statement.setLong(1, change);
            statement.setArray(2, Jdbc.texts(connection, piece));
            statement.executeUpdate();
        }
    }

    /** Whether any child is left, be it in the hands of another instance. */
    boolean isLeft(Connection connection, long change) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select exists (select from definition_work where change = ?) as is_left")) {
            statement.setLong(1, change);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean("is_left");
            }
        }
    }

    /** From this moment on the new generation of each measure answers. */
    void bringIntoForce(Connection connection, DefinitionChange change, Instant now) throws SQLException {
        for (Map.Entry<String, Integer> each : change.generations().entrySet()) {
            try (PreparedStatement statement = connection.prepareStatement(
                    "update measure_generation set active_until = ? where measure = ? and active_until = 'infinity'")) {
                Jdbc.set(statement, 1, now);
                statement.setString(2, each.getKey());
                statement.executeUpdate();
            }
            try (PreparedStatement statement = connection.prepareStatement(
                    "insert into measure_generation (measure, generation, active_from) values (?, ?, ?)")) {
                statement.setString(1, each.getKey());
                statement.setInt(2, each.getValue());
                Jdbc.set(statement, 3, now);
                statement.executeUpdate();
            }
        }
        try (PreparedStatement statement =
                connection.prepareStatement("update definition_change set in_force_at = ? where id = ?")) {
            Jdbc.set(statement, 1, now);
            statement.setLong(2, change.id());
            statement.executeUpdate();
        }
    }
}
