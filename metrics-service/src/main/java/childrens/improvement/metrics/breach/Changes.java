package childrens.improvement.metrics.breach;

import childrens.improvement.metrics.store.Jdbc;
import childrens.improvement.metrics.timeliness.London;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** Which measures can have another figure than at an earlier look: something was learned, or a deadline passed. */
@ApplicationScoped
class Changes {

    /** Whether something was learned since the log was last read to its end: the rest may be on its way. */
    boolean isLearning(Connection connection, Instant counted) throws SQLException {
        String sql = "select exists (select from measure_learned where at > ?) as learning";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Jdbc.set(statement, 1, counted);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean("learning");
            }
        }
    }

    /** Up to when the measures have been judged; long ago before they ever were. */
    Instant judgedUntil(Connection connection) throws SQLException {
        String sql = "select greatest(until, timestamptz 'epoch') as until from judged";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return Jdbc.instant(row, "until");
        }
    }

    /** Notes that the measures have been judged. */
    void judgedUntil(Connection connection, Instant now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("update judged set until = ?")) {
            Jdbc.set(statement, 1, now);
            statement.executeUpdate();
        }
    }

    /** Whether everything can have changed: a day has turned, or the organisation or a target has changed. */
    boolean everywhere(Connection connection, Instant since, Instant now) throws SQLException {
        if (!London.dayOf(since).equals(London.dayOf(now))) {
            return true;
        }
        String sql = """
                select exists (select from organisation_fact where known_from > ?)
                    or exists (select from target_fact where known_from > ?) as changed
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Jdbc.set(statement, 1, since);
            Jdbc.set(statement, 2, since);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean("changed");
            }
        }
    }

    /** The codes of the measures of which a row has changed or fallen due. */
    Set<String> measures(Connection connection, Instant since, Instant now) throws SQLException {
        String sql = """
                select measure from measure_learned where at > ?
                union select measure from obligation_open
                    where nature = 'duty' and due_before > ? and due_before <= ?
                union select measure from measure_generation where active_from > ?
                union select request ->> 'measure' from definition_change
                    where in_force_at > ? and request ->> 'basis' is not null
                union select measure from entered_value where entered_at > ?
                """;
        Set<String> changed = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Jdbc.set(statement, 1, since);
            Jdbc.set(statement, 2, since);
            Jdbc.set(statement, 3, now);
            Jdbc.set(statement, 4, since);
            Jdbc.set(statement, 5, since);
            Jdbc.set(statement, 6, since);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    changed.add(row.getString(1));
                }
            }
        }
        return changed;
    }

    /** Whether a measure's definition has changed since. */
    boolean isRedefined(Connection connection, String measure, Instant since) throws SQLException {
        String sql = """
                select exists (select from measure_generation where measure = ? and active_from > ?)
                    or exists (select from definition_change
                        where request ->> 'measure' = ? and request ->> 'basis' is not null and in_force_at > ?)
                    as redefined
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, measure);
            Jdbc.set(statement, 2, since);
            statement.setString(3, measure);
            Jdbc.set(statement, 4, since);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean("redefined");
            }
        }
    }
}
