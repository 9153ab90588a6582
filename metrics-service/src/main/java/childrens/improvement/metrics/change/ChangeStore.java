package childrens.improvement.metrics.change;

import childrens.improvement.metrics.definition.ChangeRequest;
import childrens.improvement.metrics.definition.CheckedChange;
import childrens.improvement.metrics.store.Jdbc;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Keeps changes of definitions as they were made. */
@ApplicationScoped
class ChangeStore {

    /** Members in one order, so that the same said again is the same. */
    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final ObjectMapper json;

    ChangeStore(ObjectMapper json) {
        this.json = json;
    }

    /** Lets one change be made at a time. */
    void lock(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("lock table definition_change in share row exclusive mode")) {
            statement.execute();
        }
    }

    /** The number of the change that was asked for in the same words already. */
    Optional<Long> find(Connection connection, ChangeRequest asked) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select id from definition_change where content_hash = ?")) {
            statement.setBytes(1, hash(asked));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
            }
        }
    }

    /** Stores a change; one of a basis, which changes no rows, is in force at once. */
    long add(Connection connection, ChangeRequest asked, CheckedChange change, String post, Instant now)
            throws SQLException {
        String sql = """
                insert into definition_change (request, content_hash, version, valid_from, policy, reason, post, posted_at,
                    begun_at, in_force_at)
                values (?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                """;
        Instant atOnce = change.measures().isEmpty() ? now : null;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, text(change.request()));
            statement.setBytes(2, hash(asked));
            statement.setString(3, change.version());
            statement.setObject(4, Objects.requireNonNull(change.validFrom()));
            statement.setString(5, change.policy().wireName());
            statement.setString(6, change.request().reason());
            statement.setString(7, post);
            Jdbc.set(statement, 8, now);
            Jdbc.set(statement, 9, atOnce);
            Jdbc.set(statement, 10, atOnce);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** By change, how many children are still to be derived. */
    Map<Long, Integer> left(Connection connection) throws SQLException {
        Map<Long, Integer> left = new HashMap<>();
        try (PreparedStatement statement =
                        connection.prepareStatement("select change, count(*) from definition_work group by change");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                left.put(row.getLong(1), row.getInt(2));
            }
        }
        return left;
    }

    private String text(ChangeRequest request) {
        try {
            return json.writeValueAsString(request);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("what was read as JSON is JSON", impossible);
        }
    }

    private static byte[] hash(ChangeRequest asked) {
        try {
            Object members = CANONICAL.treeToValue(CANONICAL.valueToTree(asked), Object.class);
            String content = CANONICAL.writeValueAsString(members);
            return MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("what was read as JSON is JSON, and every Java has SHA-256", impossible);
        }
    }
}
