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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Publishes readings that say something else than what was last published for their key. */
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

    /** Publishes those of the readings, each of another key, that say something new. */
    void publish(Connection connection, Collection<Reading> readings, Instant now) throws SQLException {
        Map<String, ObjectNode> byKey = new LinkedHashMap<>();
        readings.forEach(reading -> byKey.put(key(reading), json.valueToTree(reading)));
        Set<String> changed = changed(connection, byKey, now);
        List<CloudEvent> events = new ArrayList<>();
        byKey.forEach((key, data) -> {
            if (changed.contains(key)) {
                UUID id = UUID.nameUUIDFromBytes((key + "|" + now).getBytes(StandardCharsets.UTF_8));
                events.add(new CloudEvent(id.toString(), "/metrics-service", "measure.reading", key, now, data));
            }
        });
        outbox.addAll(TOPIC, events);
    }

    private static String key(Reading reading) {
        return String.join(
                "|",
                reading.measure(),
                reading.scope(),
                reading.window().kind(),
                reading.window().from().toString());
    }

    /** The keys under which something else was published before, or nothing; what is published now is kept. */
    private static Set<String> changed(Connection connection, Map<String, ObjectNode> readings, Instant now)
            throws SQLException {
        String sql = """
                insert into published_reading (key, payload_hash, published_at)
                select k.key, k.payload_hash, ? from unnest(?, ?) as k (key, payload_hash)
                on conflict (key) do update
                set payload_hash = excluded.payload_hash, published_at = excluded.published_at
                where published_reading.payload_hash <> excluded.payload_hash
                returning key
                """;
        Set<String> changed = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Jdbc.set(statement, 1, now);
            statement.setArray(2, Jdbc.texts(connection, readings.keySet()));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "bytea",
                            readings.values().stream()
                                    .map(ReadingPublisher::hash)
                                    .toArray(byte[][]::new)));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    changed.add(row.getString(1));
                }
            }
        }
        return changed;
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
