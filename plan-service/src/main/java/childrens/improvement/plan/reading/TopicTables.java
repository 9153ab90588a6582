package childrens.improvement.plan.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** How far a topic has been read, and what of it could not be. */
@ApplicationScoped
class TopicTables {

    private final DataSource database;

    TopicTables(DataSource database) {
        this.database = database;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void keepUnreadable(ConsumerRecord<String, byte[]> message, String reason) {
        String sql = """
                insert into unreadable_message (topic, partition, message_offset, content, reason)
                values (?, ?, ?, ?, ?) on conflict do nothing
                """;
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, message.topic());
            statement.setInt(2, message.partition());
            statement.setLong(3, message.offset());
            statement.setBytes(4, message.value());
            statement.setString(5, reason);
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("A message cannot be kept", failed);
        }
    }

    /** Moves each partition's offset past the messages; never back. */
    @Transactional(Transactional.TxType.MANDATORY)
    void advance(List<ConsumerRecord<String, byte[]>> messages) {
        String sql = """
                insert into consumed_offset as present (topic, partition, next_offset) values (?, ?, ?)
                on conflict (topic, partition)
                do update set next_offset = greatest(present.next_offset, excluded.next_offset)
                """;
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (ConsumerRecord<String, byte[]> message : messages) {
                statement.setString(1, message.topic());
                statement.setInt(2, message.partition());
                statement.setLong(3, message.offset() + 1);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException("How far a topic is read cannot be kept", failed);
        }
    }

    /** Where to go on in a partition; empty when nothing of it has been read. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    OptionalLong nextOffset(TopicPartition partition) {
        String sql = "select next_offset from consumed_offset where topic = ? and partition = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, partition.topic());
            statement.setInt(2, partition.partition());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("How far a topic is read cannot be asked", failed);
        }
    }
}
