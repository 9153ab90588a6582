package childrens.improvement.metrics.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row a child: the lock under which it is derived, and what is known of it. */
@ApplicationScoped
public class ChildStore {

    /** Locks the children, in one order for everybody, so that nobody waits for somebody who waits for them. */
    public void lock(Connection connection, Collection<String> subjects) throws SQLException {
        List<String> sorted = subjects.stream().sorted().toList();
        String insert = "insert into child (subject, known_as) select s, s from unnest(?) as s on conflict do nothing";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setArray(1, Jdbc.texts(connection, sorted));
            statement.executeUpdate();
        }
        String select = "select subject from child where subject = any (?) order by subject for update";
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setArray(1, Jdbc.texts(connection, sorted));
            statement.executeQuery().close();
        }
    }

    /** Keeps what is known of one pseudonym. */
    public void store(
            Connection connection, String subject, String knownAs, ChildFacts facts, @Nullable Instant derivedUntil)
            throws SQLException {
        String sql = """
                update child set known_as = ?, held_by = ?, died_at = ?, restricted = ?, restricted_posts = ?,
                    household = ?, seen_on = ?, derived_until = ?
                where subject = ?
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, knownAs);
            statement.setString(2, facts.heldBy());
            Jdbc.set(statement, 3, facts.diedAt());
            statement.setBoolean(4, facts.restricted());
            statement.setArray(5, Jdbc.texts(connection, facts.restrictedPosts()));
            statement.setString(6, facts.household());
            statement.setArray(
                    7, connection.createArrayOf("date", facts.seenOn().toArray()));
            Jdbc.set(statement, 8, derivedUntil);
            statement.setString(9, subject);
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
