package childrens.improvement.alerting.record;

import childrens.improvement.alerting.breach.Reach;
import childrens.improvement.alerting.breach.ReadAudit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads the record of delivery, row by row, however long it is. */
@ApplicationScoped
class DeliveryRecord {

    private static final int AT_ONCE = 500;
    private static final String FROM = """
              from notification n
              join episode e on e.id = n.episode
              left join message m on m.id = n.message
              left join attempt a on a.message = n.message
             where n.decided_at >= ? and n.decided_at < ?
               and not (e.silent and e.state = 'closed')
               and (e.kind <> 'obligation' or ? or e.team = any (?))
            """;
    private static final List<String> COLUMNS = List.of(
            "notification",
            "breach",
            "kind",
            "measure",
            "scope",
            "team",
            "step",
            "letter",
            "recipient",
            "holder",
            "why",
            "decidedAt",
            "dueAt",
            "state",
            "endedAt",
            "endedBecause",
            "message",
            "subject",
            "attempt",
            "attemptAt",
            "channel",
            "outcome",
            "answer",
            "possibleRepeat");

    private final DataSource database;
    private final ReadAudit audit;

    DeliveryRecord(DataSource database, ReadAudit audit) {
        this.database = database;
        this.audit = audit;
    }

    /** Records that it is read. */
    @Transactional
    void note(Instant from, Instant until, Reach reach, @Nullable String purpose) {
        List<UUID> aboutChildren = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select distinct e.id" + FROM + " and e.kind = 'obligation'")) {
            set(query, connection, from, until, reach);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    aboutChildren.add(rows.getObject(1, UUID.class));
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        audit.record("GET /v1/notifications/export", aboutChildren, purpose);
    }

    /** Writes the table. */
    void write(Instant from, Instant until, Reach reach, OutputStream out) throws IOException {
        Writer table = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        Csv.write(table, COLUMNS);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement query =
                    connection.prepareStatement("""
                    select n.id, e.id, e.kind, e.measure, e.scope, e.team, n.step, n.letter, n.recipient, n.holder, n.why,
                           n.decided_at, n.due_at, n.state, n.ended_at, n.ended_because, m.id, m.subject, a.number, a.at,
                           coalesce(a.channel, n.channel), a.outcome, a.answer, a.repeat
                    """ + FROM + " order by n.decided_at, n.id, a.number")) {
                // a cursor: the driver would read the whole answer first
                query.setFetchSize(AT_ONCE);
                set(query, connection, from, until, reach);
                rows(query, table);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException failed) {
            throw new IOException("the record cannot be read", failed);
        }
        table.flush();
    }

    private static void rows(PreparedStatement query, Writer table) throws SQLException, IOException {
        try (ResultSet rows = query.executeQuery()) {
            List<@Nullable String> values = new ArrayList<>();
            while (rows.next()) {
                values.clear();
                for (int i = 1; i <= COLUMNS.size(); i++) {
                    values.add(text(rows, i));
                }
                Csv.write(table, values);
            }
        }
    }

    private static @Nullable String text(ResultSet rows, int column) throws SQLException {
        @Nullable
        Object value = COLUMNS.get(column - 1).endsWith("At")
                ? rows.getObject(column, OffsetDateTime.class)
                : rows.getString(column);
        return value == null ? null : value instanceof OffsetDateTime time ? Csv.london(time) : value.toString();
    }

    private static void set(PreparedStatement query, Connection connection, Instant from, Instant until, Reach reach)
            throws SQLException {
        query.setObject(1, from.atOffset(ZoneOffset.UTC));
        query.setObject(2, until.atOffset(ZoneOffset.UTC));
        query.setBoolean(3, reach.all());
        query.setArray(4, connection.createArrayOf("text", reach.teams().toArray()));
    }
}
