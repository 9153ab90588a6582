package childrens.improvement.metrics.store;

import childrens.improvement.metrics.obligation.Done;
import childrens.improvement.metrics.obligation.EventKey;
import childrens.improvement.metrics.obligation.ExemptReason;
import childrens.improvement.metrics.obligation.Exemption;
import childrens.improvement.metrics.obligation.Finding;
import childrens.improvement.metrics.obligation.Nature;
import childrens.improvement.metrics.obligation.Obligation;
import childrens.improvement.metrics.obligation.Ownership;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The versions of the obligations: what was known of each, between two moments. */
@ApplicationScoped
public class ObligationStore {

    private static final TypeReference<List<EventKey>> KEYS = new TypeReference<>() {};

    private final ObjectMapper json;

    ObligationStore(ObjectMapper json) {
        this.json = json;
    }

    /** What is known now of the obligations of the subjects, in every generation that is kept up. */
    public List<Obligation> currentOf(Connection connection, Collection<String> subjects) throws SQLException {
        String sql = "select * from obligation where subject = any (?) and known_until = 'infinity'"
                + " and generation >= generation_now(measure)";
        List<Obligation> current = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, Jdbc.texts(connection, subjects));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    current.add(read(row));
                }
            }
        }
        return current;
    }

    /** Ends what was known of some obligations. */
    public void close(Connection connection, Collection<Obligation> ended, Instant knownUntil) throws SQLException {
        String sql = """
                update obligation o set known_until = ? from unnest(?, ?) as e (id, generation)
                where o.id = e.id and o.generation = e.generation and o.known_until = 'infinity'
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Jdbc.set(statement, 1, knownUntil);
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid", ended.stream().map(Obligation::id).toArray()));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "int", ended.stream().map(Obligation::generation).toArray()));
            statement.executeUpdate();
        }
    }

    /** Stores what is known of obligations from a moment on. */
    public void append(Connection connection, Collection<Obligation> obligations, Instant knownFrom)
            throws SQLException {
        String sql = """
                insert into obligation (id, known_from, measure, row_set, main, subject, started_at, exists_at, due_before,
                    done_at, done_recorded_at, exempt_at, exempt_reason, ended_at, declined_at, occurrence,
                    owner_function, owner_from, owner_team, owner_worker, timescale, evidence, generation, nature, good, category,
                    amount)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text[]::timestamptz[], ?, ?, ?, ?::jsonb,
                    ?, ?, ?, ?, ?)
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Obligation each : obligations) {
                bind(connection, statement, each, knownFrom);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void bind(Connection connection, PreparedStatement statement, Obligation each, Instant knownFrom)
            throws SQLException {
        Done done = each.done();
        Exemption exemption = each.exemption();
        List<Ownership.Spell> spells = each.ownership().spells();
        statement.setObject(1, each.id());
        Jdbc.set(statement, 2, knownFrom);
        statement.setString(3, each.measure());
        statement.setString(4, each.rowSet());
        statement.setBoolean(5, each.main());
        statement.setString(6, each.subject());
        Jdbc.set(statement, 7, each.startedAt());
        Jdbc.set(statement, 8, each.existsAt());
        Jdbc.set(statement, 9, each.dueBefore());
        Jdbc.set(statement, 10, done == null ? null : done.at());
        Jdbc.set(statement, 11, done == null ? null : done.recordedAt());
        Jdbc.set(statement, 12, exemption == null ? null : exemption.at());
        statement.setString(13, exemption == null ? null : exemption.reason().wireName());
        Jdbc.set(statement, 14, each.endedAt());
        Jdbc.set(statement, 15, each.declinedAt());
        statement.setString(16, each.occurrence());
        statement.setString(17, each.ownership().function());
        statement.setArray(
                18,
                Jdbc.instants(
                        connection, spells.stream().map(Ownership.Spell::from).toList()));
        statement.setArray(
                19,
                Jdbc.texts(
                        connection,
                        spells.stream()
                                .<@Nullable String>map(Ownership.Spell::team)
                                .toList()));
        statement.setArray(
                20,
                Jdbc.texts(
                        connection,
                        spells.stream()
                                .<@Nullable String>map(Ownership.Spell::worker)
                                .toList()));
        statement.setString(21, each.timescale());
        statement.setString(22, text(each.evidence()));
        Finding finding = each.finding();
        statement.setInt(23, each.generation());
        statement.setString(24, each.nature().wireName());
        statement.setObject(25, finding == null ? null : finding.good());
        statement.setString(26, finding == null ? null : finding.category());
        statement.setBigDecimal(27, finding == null ? null : finding.amount());
    }

    /** An obligation of a row that has all columns of the table. */
    public Obligation read(ResultSet row) throws SQLException {
        Instant doneAt = Jdbc.instantOrNull(row, "done_at");
        Instant exemptAt = Jdbc.instantOrNull(row, "exempt_at");
        return new Obligation(
                row.getObject("id", UUID.class),
                row.getString("measure"),
                row.getString("row_set"),
                row.getBoolean("main"),
                row.getString("subject"),
                Jdbc.instant(row, "started_at"),
                Jdbc.instant(row, "exists_at"),
                Jdbc.instant(row, "due_before"),
                doneAt == null ? null : new Done(doneAt, Jdbc.instant(row, "done_recorded_at")),
                exemptAt == null ? null : new Exemption(exemptAt, ExemptReason.of(row.getString("exempt_reason"))),
                Jdbc.instantOrNull(row, "ended_at"),
                Jdbc.instantOrNull(row, "declined_at"),
                row.getString("occurrence"),
                ownership(row),
                row.getString("timescale"),
                evidence(row.getString("evidence")),
                row.getInt("generation"),
                Nature.of(row.getString("nature")),
                finding(row));
    }

    private static @Nullable Finding finding(ResultSet row) throws SQLException {
        boolean good = row.getBoolean("good");
        return row.wasNull() ? null : new Finding(good, row.getString("category"), row.getBigDecimal("amount"));
    }

    private static Ownership ownership(ResultSet row) throws SQLException {
        Object[] from = (Object[]) row.getArray("owner_from").getArray();
        @Nullable Object[] teams = elements(row.getArray("owner_team"));
        @Nullable Object[] workers = elements(row.getArray("owner_worker"));
        List<Ownership.Spell> spells = new ArrayList<>(from.length);
        for (int i = 0; i < from.length; i++) {
            spells.add(new Ownership.Spell(Jdbc.instantOf(from[i]), (String) teams[i], (String) workers[i]));
        }
        return new Ownership(row.getString("owner_function"), List.copyOf(spells));
    }

    private static @Nullable Object[] elements(Array array) throws SQLException {
        return (Object[]) array.getArray();
    }

    private String text(List<EventKey> evidence) {
        try {
            return json.writeValueAsString(evidence);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("keys are plain text", impossible);
        }
    }

    private List<EventKey> evidence(String text) {
        try {
            return json.readValue(text, KEYS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the database keeps only JSON", impossible);
        }
    }
}
