package childrens.improvement.metrics.ingest;

import childrens.improvement.metrics.store.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * How far the log has been taken, kept with the effects. Whoever takes a batch locks the positions first, so that a
 * consumer that has lost its partitions without knowing it waits, finds everything taken, and does nothing.
 */
@ApplicationScoped
class Offsets {

    /** Locks and reads the next positions; a partition that nobody has taken from stands at 0. */
    Map<Integer, Long> lock(Connection connection, String topic, Collection<Integer> partitions) throws SQLException {
        String insert = """
                insert into consumed_offset (topic, partition, next_offset)
                select ?, p, 0 from unnest(?) as p on conflict do nothing
                """;
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setString(1, topic);
            statement.setArray(2, connection.createArrayOf("int", partitions.toArray()));
            statement.executeUpdate();
        }
        return read(connection, topic, partitions, "order by partition for update");
    }

    /** The next positions, unlocked. */
    Map<Integer, Long> next(Connection connection, String topic, Collection<Integer> partitions) throws SQLException {
        return read(connection, topic, partitions, "");
    }

    /** Stores the position after the last record that was taken. */
    void advance(Connection connection, String topic, Map<Integer, Long> next) throws SQLException {
        String sql = "update consumed_offset set next_offset = ? where topic = ? and partition = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Map.Entry<Integer, Long> each : next.entrySet()) {
                statement.setLong(1, each.getValue());
                statement.setString(2, topic);
                statement.setInt(3, each.getKey());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /**
     * Notes that everything that partitions held at a moment of the service clock has been counted. The disk is not waited
     * for: should the note be lost with the machine, an earlier one stands, and it is only known later that nothing came;
     * whatever is concluded from it is written after it.
     */
    void caughtUp(Connection connection, String topic, Collection<Integer> partitions, Instant at) throws SQLException {
        String sql = """
                with soon as materialized (select set_config('synchronous_commit', 'off', true))
                insert into consumed_offset (topic, partition, next_offset, caught_up_at)
                select ?, p, 0, ? from unnest(?) as p, soon
                on conflict (topic, partition) do update
                set caught_up_at = greatest(consumed_offset.caught_up_at, excluded.caught_up_at)
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, topic);
            Jdbc.set(statement, 2, at);
            statement.setArray(3, connection.createArrayOf("int", partitions.toArray()));
            statement.executeUpdate();
        }
    }

    private static Map<Integer, Long> read(
            Connection connection, String topic, Collection<Integer> partitions, String suffix) throws SQLException {
        String sql =
                "select partition, next_offset from consumed_offset where topic = ? and partition = any (?) " + suffix;
        Map<Integer, Long> next = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, topic);
            statement.setArray(2, connection.createArrayOf("int", partitions.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    next.put(row.getInt(1), row.getLong(2));
                }
            }
        }
        return next;
    }

    /**
     * Notes the id that the broker gave a topic, the first time.
     *
     * @return whether the topic is the one that was read so far; one that was made anew begins at 0 again, and what is
     *     below the positions would be skipped in silence
     */
    boolean isSame(Connection connection, String topic, String id) throws SQLException {
        String note = """
                insert into consumed_topic (topic, id) values (?, ?) on conflict (topic) do nothing
                """;
        try (PreparedStatement statement = connection.prepareStatement(note)) {
            statement.setString(1, topic);
            statement.setString(2, id);
            statement.executeUpdate();
        }
        try (PreparedStatement statement =
                connection.prepareStatement("select id = ? as same from consumed_topic where topic = ?")) {
            statement.setString(1, id);
            statement.setString(2, topic);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean("same");
            }
        }
    }
}
