package childrens.improvement.metrics.entered;

import childrens.improvement.metrics.reading.Reading;
import childrens.improvement.metrics.store.Jdbc;
import childrens.improvement.metrics.timeliness.London;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The entered values as they are kept. */
@ApplicationScoped
class EnteredValues {

    private static final TypeReference<List<EnteredValue.EnteredPart>> PARTS = new TypeReference<>() {};

    private final ObjectMapper json;

    EnteredValues(ObjectMapper json) {
        this.json = json;
    }

    /** Values of a measure, newest first, also those that were replaced. */
    List<EnteredValue> of(Connection connection, String measure, @Nullable String scope, long before, int limit)
            throws SQLException {
        String sql = "select * from entered_value where measure = ? and scope = coalesce(?, scope) and id < ?"
                + " order by id desc limit ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, measure);
            statement.setString(2, scope);
            statement.setLong(3, before);
            statement.setInt(4, limit);
            return read(statement);
        }
    }

    /** One value of a measure. */
    Optional<EnteredValue> find(Connection connection, String measure, long id) throws SQLException {
        return of(connection, measure, null, id + 1, 1).stream()
                .filter(each -> each.id() == id)
                .findFirst();
    }

    /** The value that stands for the same window and scope, locked; empty where none does. */
    Optional<EnteredValue> standing(Connection connection, EnteredValue like) throws SQLException {
        lock(connection, like.measure());
        String sql = """
                select * from entered_value where measure = ? and purpose = ? and scope = ? and window_kind = ?
                    and window_from = ? and window_until = ? and replaced_at = 'infinity'
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, like.measure());
            statement.setString(2, like.as());
            statement.setString(3, like.scope());
            statement.setString(4, like.window().kind());
            statement.setObject(5, like.window().from());
            statement.setObject(6, like.window().until());
            return read(statement).stream().findFirst();
        }
    }

    /** The values of windows that begin with a day, as they were known at a moment. */
    List<EnteredValue> known(
            Connection connection,
            String measure,
            String as,
            String scope,
            String window,
            LocalDate from,
            Instant knownAt)
            throws SQLException {
        String sql = """
                select * from entered_value where measure = ? and purpose = ? and scope = ? and window_kind = ?
                    and window_from = ? and entered_at <= ? and replaced_at > ? order by window_until
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, measure);
            statement.setString(2, as);
            statement.setString(3, scope);
            statement.setString(4, window);
            statement.setObject(5, from);
            Jdbc.set(statement, 6, knownAt);
            Jdbc.set(statement, 7, knownAt);
            return read(statement);
        }
    }

    /** Keeps a value in place of the one that stands, if one does. */
    EnteredValue keep(Connection connection, EnteredValue value, @Nullable EnteredValue replaced, Instant now)
            throws SQLException {
        if (replaced != null) {
            try (PreparedStatement statement =
                    connection.prepareStatement("update entered_value set replaced_at = ? where id = ?")) {
                Jdbc.set(statement, 1, now);
                statement.setLong(2, replaced.id());
                statement.executeUpdate();
            }
        }
        String sql = """
                insert into entered_value (measure, purpose, scope, window_kind, window_from, window_until, value,
                    numerator, denominator, parts, text, complete, source, reason, post, entered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?) returning *
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, value.measure());
            statement.setString(2, value.as());
            statement.setString(3, value.scope());
            statement.setString(4, value.window().kind());
            statement.setObject(5, value.window().from());
            statement.setObject(6, value.window().until());
            statement.setBigDecimal(7, value.value());
            statement.setObject(8, value.numerator());
            statement.setObject(9, value.denominator());
            statement.setString(10, value.parts() == null ? null : written(value.parts()));
            statement.setString(11, value.text());
            statement.setBoolean(12, value.complete());
            statement.setString(13, value.source());
            statement.setString(14, value.reason());
            statement.setString(15, value.by());
            Jdbc.set(statement, 16, now);
            return read(statement).get(0);
        }
    }

    /** One at a time for a measure, so that a value sent twice at once is one value. */
    private static void lock(Connection connection, String measure) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select pg_advisory_xact_lock(7302, hashtext(?))")) {
            statement.setString(1, measure);
            statement.executeQuery().close();
        }
    }

    private List<EnteredValue> read(PreparedStatement statement) throws SQLException {
        List<EnteredValue> values = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                values.add(read(row));
            }
        }
        return values;
    }

    private EnteredValue read(ResultSet row) throws SQLException {
        String parts = row.getString("parts");
        BigDecimal value = row.getBigDecimal("value");
        OffsetDateTime replaced =
                row.getString("replaced_at").equals("infinity") ? null : London.at(Jdbc.instant(row, "replaced_at"));
        return new EnteredValue(
                row.getLong("id"),
                row.getString("measure"),
                row.getString("purpose"),
                new Reading.WindowOfReading(
                        row.getString("window_kind"),
                        row.getObject("window_from", LocalDate.class),
                        row.getObject("window_until", LocalDate.class)),
                row.getString("scope"),
                value,
                (Integer) row.getObject("numerator"),
                (Integer) row.getObject("denominator"),
                parts == null ? null : parts(parts),
                row.getString("text"),
                row.getBoolean("complete"),
                row.getString("source"),
                row.getString("reason"),
                row.getString("post"),
                London.at(Jdbc.instant(row, "entered_at")),
                replaced);
    }

    private String written(List<EnteredValue.EnteredPart> parts) {
        try {
            return json.writeValueAsString(parts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("parts are JSON", impossible);
        }
    }

    private List<EnteredValue.EnteredPart> parts(String text) {
        try {
            return json.readValue(text, PARTS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("what was written can be read", impossible);
        }
    }
}
