package childrens.improvement.metrics.breach;

import childrens.improvement.foundation.cloudevent.CloudEvent;
import childrens.improvement.foundation.outbox.Outbox;
import childrens.improvement.metrics.reading.Reading;
import childrens.improvement.metrics.store.Jdbc;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Publishes a reading when it says something else than what was last published for its key. */
@ApplicationScoped
class ReadingPublisher {

    private static final String TOPIC = "measure-readings";
    /** What changes with every look and says nothing new. */
    private static final List<String> PASSING = List.of("at", "knownAt", "dataThrough");

    private final Outbox outbox;
    private final ObjectMapper json;

    ReadingPublisher(Outbox outbox, ObjectMapper json) {
        this.outbox = outbox;
        this.json = json;
    }

    void publish(Connection connection, Reading reading, Instant now) throws SQLException {
        String key = String.join(
                "|",
                reading.measure(),
                reading.scope(),
                reading.window().kind(),
                reading.window().from().toString());
        ObjectNode data = json.valueToTree(reading);
        if (isNew(connection, key, hash(data), now)) {
            UUID id = UUID.nameUUIDFromBytes((key + "|" + now).getBytes(StandardCharsets.UTF_8));
            outbox.add(
                    TOPIC, key, new CloudEvent(id.toString(), "/metrics-service", "measure.reading", key, now, data));
        }
    }

    private static boolean isNew(Connection connection, String key, byte[] hash, Instant now) throws SQLException {
        String sql = """
                insert into published_reading (key, payload_hash, published_at) values (?, ?, ?)
                on conflict (key) do update
                set payload_hash = excluded.payload_hash, published_at = excluded.published_at
                where published_reading.payload_hash <> excluded.payload_hash
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, key);
            statement.setBytes(2, hash);
            Jdbc.set(statement, 3, now);
            return statement.executeUpdate() == 1;
        }
    }

    private static byte[] hash(ObjectNode reading) {
        try {
            String lasting = reading.deepCopy().without(PASSING).toString();
            return MessageDigest.getInstance("SHA-256").digest(lasting.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
