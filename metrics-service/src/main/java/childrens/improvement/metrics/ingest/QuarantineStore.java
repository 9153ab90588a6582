package childrens.improvement.metrics.ingest;

import childrens.improvement.metrics.store.Jdbc;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Keeps what could not be taken, with its bytes and the reason. */
@ApplicationScoped
class QuarantineStore {

    private final ObjectMapper json;

    QuarantineStore(ObjectMapper json) {
        this.json = json;
    }

    void keep(Connection connection, Collection<RefusedRecord> refused, Instant seenAt) throws SQLException {
        String sql = """
                insert into quarantine (topic, partition, "offset", event_id, event_type, reason, size, raw, headers,
                    seen_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?) on conflict do nothing
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (RefusedRecord each : refused) {
                LogRecord record = each.record();
                statement.setString(1, record.topic());
                statement.setInt(2, record.partition());
                statement.setLong(3, record.offset());
                statement.setString(4, each.eventId());
                statement.setString(5, each.eventType());
                statement.setString(6, each.reason());
                byte[] value = record.value();
                statement.setInt(7, value == null ? 0 : value.length);
                statement.setBytes(8, value);
                statement.setString(9, headers(record).toString());
                Jdbc.set(statement, 10, seenAt);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static String storable(String text) {
        return text.replace("\u0000", "");
    }

    /** The headers as text, a character a byte; what SQL text cannot hold is left out. */
    private com.fasterxml.jackson.databind.JsonNode headers(LogRecord record) {
        Map<String, String> headers = new HashMap<>();
        record.headers()
                .forEach((name, value) ->
                        headers.put(storable(name), storable(new String(value, StandardCharsets.ISO_8859_1))));
        return json.valueToTree(headers);
    }
}
