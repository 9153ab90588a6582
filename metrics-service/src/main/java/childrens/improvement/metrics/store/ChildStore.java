package childrens.improvement.metrics.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row a child: the lock under which it is derived, and what is known of it. */
@ApplicationScoped
public class ChildStore {

    /**
     * What is read of a child under its lock.
     *
     * @param version one more with each change
     * @param laidOutUntil up to which further intervals were laid out when it was last derived whole, or null
     */
    public record Locked(long version, @Nullable Instant laidOutUntil) {}

    /**
     * The part of a child's row that moves on with every change.
     *
     * @param derivedUntil up to which further intervals are laid out; null when none can follow
     */
    public record Moved(
            String subject,
            String knownAs,
            @Nullable Instant derivedUntil,
            @Nullable Instant laidOutUntil) {}

    /** Locks the children, in one order for everybody, so that nobody waits for somebody who waits for them. */
    public Map<String, Locked> lock(Connection connection, Collection<String> subjects) throws SQLException {
        List<String> sorted = subjects.stream().sorted().toList();
        String insert = "insert into child (subject, known_as) select s, s from unnest(?) as s on conflict do nothing";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setArray(1, Jdbc.texts(connection, sorted));
            statement.executeUpdate();
        }
        String select = "select subject, version, laid_out_until from child where subject = any (?)"
                + " order by subject for update";
        Map<String, Locked> locked = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setArray(1, Jdbc.texts(connection, sorted));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    locked.put(row.getString(1), new Locked(row.getLong(2), Jdbc.instantOrNull(row, "laid_out_until")));
                }
            }
        }
        return locked;
    }

    /** Those of the subjects that were ever joined with another or parted from one. */
    public Set<String> everJoined(Connection connection, Collection<String> subjects) throws SQLException {
        Set<String> joined = new HashSet<>();
        try (PreparedStatement statement =
                connection.prepareStatement("select subject from child where joined and subject = any (?)")) {
            statement.setArray(1, Jdbc.texts(connection, subjects));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    joined.add(row.getString(1));
                }
            }
        }
        return joined;
    }

    /** Notes that pseudonyms were joined or parted. */
    public void join(Connection connection, Collection<String> subjects) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("update child set joined = true where subject = any (?) and not joined")) {
            statement.setArray(1, Jdbc.texts(connection, subjects));
            statement.executeUpdate();
        }
    }

    /** Moves the versions of children on. */
    public void move(Connection connection, Collection<Moved> children) throws SQLException {
        String sql = """
                update child c set version = c.version + 1, known_as = m.known_as,
                    derived_until = m.derived_until, laid_out_until = m.laid_out_until
                from unnest(?, ?, ?::text[]::timestamptz[], ?::text[]::timestamptz[])
                    as m (subject, known_as, derived_until, laid_out_until)
                where c.subject = m.subject
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(
                    1,
                    Jdbc.texts(connection, children.stream().map(Moved::subject).toList()));
            statement.setArray(
                    2,
                    Jdbc.texts(connection, children.stream().map(Moved::knownAs).toList()));
            statement.setArray(3, instants(connection, children.stream().<@Nullable Instant>map(Moved::derivedUntil)));
            statement.setArray(4, instants(connection, children.stream().<@Nullable Instant>map(Moved::laidOutUntil)));
            statement.executeUpdate();
        }
    }

    private static java.sql.Array instants(Connection connection, java.util.stream.Stream<@Nullable Instant> values)
            throws SQLException {
        List<@Nullable Instant> list = new ArrayList<>();
        values.forEach(list::add);
        return Jdbc.instants(connection, list);
    }

    /** Keeps what is known of children, by pseudonym. */
    public void store(Connection connection, Map<String, ChildFacts> facts) throws SQLException {
        String sql = "update child set held_by = ?, died_at = ?, restricted = ?, restricted_posts = ?, household = ?"
                + " where subject = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Map.Entry<String, ChildFacts> each : facts.entrySet()) {
                ChildFacts known = each.getValue();
                statement.setString(1, known.heldBy());
                Jdbc.set(statement, 2, known.diedAt());
                statement.setBoolean(3, known.restricted());
                statement.setArray(4, Jdbc.texts(connection, known.restrictedPosts()));
                statement.setString(5, known.household());
                statement.setString(6, each.getKey());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Notes by what children are derived; when that has changed, all are derived again, and nothing in memory holds. */
    public void derivedBy(Connection connection, String version) throws SQLException {
        String changed = """
                insert into derived_by (definitions) values (?)
                on conflict (one_row) do update set definitions = excluded.definitions
                where derived_by.definitions <> excluded.definitions
                """;
        try (PreparedStatement statement = connection.prepareStatement(changed)) {
            statement.setString(1, version);
            if (statement.executeUpdate() == 0) {
                return;
            }
        }
        String again = "update child set derived_until = '-infinity', version = version + 1";
        try (PreparedStatement statement = connection.prepareStatement(again)) {
            statement.executeUpdate();
        }
    }

    /** Makes sure that further intervals of children go on being laid out: those of a new definition may be open. */
    public void layOutAgain(Connection connection, Collection<String> subjects, Instant derivedUntil)
            throws SQLException {
        String sql = "update child set derived_until = ? where derived_until is null and subject = any (?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Jdbc.set(statement, 1, derivedUntil);
            statement.setArray(2, Jdbc.texts(connection, subjects));
            statement.executeUpdate();
        }
    }

    /** Some of the children whose further intervals are laid out no further than the moment. */
    public List<String> derivedOnlyUntil(Connection connection, Instant moment, int limit) throws SQLException {
        String sql = "select subject from child where derived_until < ? order by derived_until limit ?";
        List<String> subjects = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Jdbc.set(statement, 1, moment);
            statement.setInt(2, limit);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    subjects.add(row.getString(1));
                }
            }
        }
        return subjects;
    }
}
