package childrens.improvement.metrics.organisation;

import childrens.improvement.metrics.store.Jdbc;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What plan-service has said, and since when it is known; the same said again changes nothing. */
@ApplicationScoped
class Facts {

    private final ObjectMapper json;

    Facts(ObjectMapper json) {
        this.json = json;
    }

    void learnTarget(Connection connection, String measure, JsonNode fact) throws SQLException {
        learn(
                connection,
                "select fact from target_fact where measure = ? and known_until = 'infinity' for update",
                "update target_fact set known_until = ? where measure = ? and known_until = 'infinity'",
                "insert into target_fact (measure, known_from, fact) values (?, ?, ?::jsonb)",
                measure,
                fact);
    }

    void learnOrganisation(Connection connection, String id, JsonNode fact) throws SQLException {
        learn(
                connection,
                "select fact from organisation_fact where id = ? and known_until = 'infinity' for update",
                "update organisation_fact set known_until = ? where id = ? and known_until = 'infinity'",
                "insert into organisation_fact (id, known_from, kind, fact) select f.id, f.at, f.fact ->> 'kind', f.fact"
                        + " from (values (?, ?::timestamptz, ?::jsonb)) as f (id, at, fact)",
                id,
                fact);
        if ("team".equals(fact.path("kind").asText())
                || "area".equals(fact.path("kind").asText())) {
            deriveAgain(connection, id);
        }
    }

    /** Teams and areas owe things too: what they owe is derived again. */
    private static void deriveAgain(Connection connection, String subject) throws SQLException {
        String sql = """
                insert into child (subject, known_as, version, derived_until) values (?, ?, 1, '-infinity')
                on conflict (subject) do update set derived_until = '-infinity'
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, subject);
            statement.setString(2, subject);
            statement.executeUpdate();
        }
    }

    List<String> teams(Connection connection, Instant knownAt) throws SQLException {
        return read(
                connection,
                "select fact from organisation_fact where kind = 'team' and known_from <= ? and known_until > ?",
                knownAt);
    }

    List<String> targets(Connection connection, Instant knownAt) throws SQLException {
        return read(connection, "select fact from target_fact where known_from <= ? and known_until > ?", knownAt);
    }

    List<String> targets(Connection connection, String measure, Instant knownAt) throws SQLException {
        String sql = "select fact from target_fact where known_from <= ? and known_until > ? and measure = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(3, measure);
            return read(statement, knownAt);
        }
    }

    private void learn(Connection connection, String select, String close, String insert, String id, JsonNode fact)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setString(1, id);
            try (ResultSet row = statement.executeQuery()) {
                if (row.next() && parse(row.getString(1)).equals(fact)) {
                    return;
                }
            }
        }
        Instant now = now(connection);
        try (PreparedStatement statement = connection.prepareStatement(close)) {
            Jdbc.set(statement, 1, now);
            statement.setString(2, id);
            statement.executeUpdate();
        }
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setString(1, id);
            Jdbc.set(statement, 2, now);
            statement.setString(3, fact.toString());
            statement.executeUpdate();
        }
    }

    private static List<String> read(Connection connection, String sql, Instant knownAt) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return read(statement, knownAt);
        }
    }

    private static List<String> read(PreparedStatement statement, Instant knownAt) throws SQLException {
        Jdbc.set(statement, 1, knownAt);
        Jdbc.set(statement, 2, knownAt);
        List<String> facts = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                facts.add(row.getString(1));
            }
        }
        return facts;
    }

    private static Instant now(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select service_now() as now");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return Jdbc.instant(row, "now");
        }
    }

    private JsonNode parse(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the database keeps only JSON", impossible);
        }
    }
}
