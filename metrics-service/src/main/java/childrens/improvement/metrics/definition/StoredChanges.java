package childrens.improvement.metrics.definition;

import childrens.improvement.metrics.obligation.ChangePolicy;
import childrens.improvement.metrics.store.Jdbc;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The changes of definitions that approvers have made. */
@ApplicationScoped
public class StoredChanges {

    private static final String SELECT = """
            select c.*, coalesce(m.measures, '{}') as measures, coalesce(m.generations, '{}') as generations
            from definition_change c left join lateral (
                select array_agg(measure order by measure) as measures,
                    array_agg(generation order by measure) as generations
                from definition_change_measure where change = c.id) m on true
            """;

    private final ObjectMapper json;

    StoredChanges(ObjectMapper json) {
        this.json = json;
    }

    /** All changes in the order in which they were made. */
    public List<DefinitionChange> all(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SELECT + " order by c.id")) {
            return read(statement);
        }
    }

    /** The changes that were made before one, the last first. */
    public List<DefinitionChange> before(Connection connection, long id, int limit) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(SELECT + " where c.id < ? order by c.id desc limit ?")) {
            statement.setLong(1, id);
            statement.setInt(2, limit);
            return read(statement);
        }
    }

    private List<DefinitionChange> read(PreparedStatement statement) throws SQLException {
        List<DefinitionChange> changes = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                changes.add(read(row));
            }
        }
        return changes;
    }

    private DefinitionChange read(ResultSet row) throws SQLException {
        String[] measures = (String[]) row.getArray("measures").getArray();
        Integer[] numbers = (Integer[]) row.getArray("generations").getArray();
        Map<String, Integer> generations = new HashMap<>();
        for (int i = 0; i < measures.length; i++) {
            generations.put(measures[i], numbers[i]);
        }
        return new DefinitionChange(
                row.getLong("id"),
                request(row.getString("request")),
                row.getString("version"),
                row.getObject("valid_from", LocalDate.class),
                ChangePolicy.of(row.getString("policy")).orElseThrow(),
                row.getString("reason"),
                row.getString("post"),
                Jdbc.instant(row, "posted_at"),
                Jdbc.instantOrNull(row, "begun_at"),
                Jdbc.instantOrNull(row, "in_force_at"),
                row.getInt("children"),
                Map.copyOf(generations));
    }

    private ChangeRequest request(String text) {
        try {
            return json.readValue(text, ChangeRequest.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("what was written can be read", impossible);
        }
    }
}
