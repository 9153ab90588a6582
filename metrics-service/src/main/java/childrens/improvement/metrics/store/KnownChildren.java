package childrens.improvement.metrics.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks what is known of children besides their obligations. */
@ApplicationScoped
public class KnownChildren {

    /**
     * What is known of each of the subjects now; the day on which it was last seen, as it was known then.
     *
     * @param day the last day that is looked at
     * @param knownAt what was known when of the days on which a child was seen
     */
    public Map<String, KnownChild> of(
            Connection connection, Collection<String> subjects, LocalDate day, Instant knownAt) throws SQLException {
        String sql = """
                select c.*, (
                    select max(s.seen_on) from child_seen s
                    where s.subject = c.subject and s.known_from <= ? and s.known_until > ? and s.seen_on <= ?)
                    as last_seen_on
                from child c where c.subject = any (?)
                """;
        Map<String, KnownChild> children = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Jdbc.set(statement, 1, knownAt);
            Jdbc.set(statement, 2, knownAt);
            statement.setObject(3, day);
            statement.setArray(4, Jdbc.texts(connection, Set.copyOf(subjects)));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    children.put(row.getString("subject"), read(row));
                }
            }
        }
        subjects.forEach(subject -> children.computeIfAbsent(subject, KnownChild::only));
        return children;
    }

    /** The pseudonym that a child is known by now; empty for one that nobody has heard of. */
    public Optional<String> nameOf(Connection connection, String subject) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select known_as from child where subject = ?")) {
            statement.setString(1, subject);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    /** The pseudonyms that children are known by now, for those that somebody has heard of. */
    public Map<String, String> namesOf(Connection connection, Collection<String> subjects) throws SQLException {
        Map<String, String> names = new HashMap<>();
        try (PreparedStatement statement =
                connection.prepareStatement("select subject, known_as from child where subject = any (?)")) {
            statement.setArray(1, Jdbc.texts(connection, Set.copyOf(subjects)));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    names.put(row.getString(1), row.getString(2));
                }
            }
        }
        return names;
    }

    /** Every pseudonym of the child that is known by a name now. */
    public List<String> namesOf(Connection connection, String name) throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement("select subject from child where known_as = ? order by subject")) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    names.add(row.getString(1));
                }
            }
        }
        return names;
    }

    /**
     * Every pseudonym of the children whose case a team holds now, or once held, if something was received since a moment
     * that says who holds them.
     */
    public Set<String> around(Connection connection, String team, Instant since) throws SQLException {
        String sql = """
                select subject from child where known_as in (
                    select known_as from child where held_by = ?
                    union
                    select c.known_as from child c join case_event e using (subject)
                    where e.received_at > ? and e.type in ('case.transferred', 'case.allocated', 'case.closed')
                        and exists (select from child s join case_event h using (subject)
                            where s.known_as = c.known_as and h.data ->> 'team' = ?))
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, team);
            Jdbc.set(statement, 2, since);
            statement.setString(3, team);
            return subjects(statement);
        }
    }

    /** Every pseudonym of the children of whom something was received since a moment that says who holds them. */
    public Set<String> heardOf(Connection connection, Instant since) throws SQLException {
        String sql = """
                select subject from child where known_as in (
                    select c.known_as from child c join case_event e using (subject)
                    where e.received_at > ? and e.type in ('case.opened', 'case.transferred', 'case.allocated',
                        'case.unallocated', 'case.closed'))
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Jdbc.set(statement, 1, since);
            return subjects(statement);
        }
    }

    private static Set<String> subjects(PreparedStatement statement) throws SQLException {
        Set<String> subjects = new HashSet<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                subjects.add(row.getString(1));
            }
        }
        return subjects;
    }

    private static KnownChild read(ResultSet row) throws SQLException {
        return new KnownChild(
                row.getString("subject"),
                row.getString("held_by"),
                row.getObject("died_at") != null,
                row.getBoolean("restricted"),
                List.of((String[]) row.getArray("restricted_posts").getArray()),
                row.getString("household"),
                row.getObject("last_seen_on", LocalDate.class));
    }
}
