package childrens.improvement.plan.action;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What others were told of actions, in the transaction of whoever asks. */
@ApplicationScoped
class AnnouncementTable {

    private final DataSource database;

    AnnouncementTable(DataSource database) {
        this.database = database;
    }

    /** Whether no other instance tells of actions until the transaction ends. */
    boolean isMine() {
        return !query("select 1 where pg_try_advisory_xact_lock(hashtext('action-announcer'))", row -> 1)
                .isEmpty();
    }

    /**
     * The actions whose first day of being due soon is not known yet, with their last days. Those that somebody changes
     * just now come later: whoever waits for them while holding others could bring that change down.
     */
    List<Soon> withoutSoon() {
        return query("""
                select id, due from action
                where id in (select id from action_to_do where soon_on is null)
                for update skip locked
                """, row -> new Soon(row.getString(1), row.getObject(2, LocalDate.class)));
    }

    /** An action with its last day. */
    record Soon(String action, LocalDate due) {}

    void keepSoon(Soon action, LocalDate soonOn) {
        update("update action set soon_on = ? where id = ? and due = ?", soonOn, action.action(), action.due());
    }

    /** The actions of which others know something else than is so. */
    List<String> toTell(int limit) {
        return query("select action from action_to_tell order by action limit " + limit, row -> row.getString(1));
    }

    Optional<Announced> open(String action) {
        return query(
                        """
                        select action, round, level, lead, due, opened_at from action_breach
                        where action = ? and closed_at is null
                        """,
                        row -> new Announced(
                                row.getString(1),
                                row.getInt(2),
                                row.getString(3),
                                row.getString(4),
                                row.getObject(5, LocalDate.class),
                                row.getObject(6, OffsetDateTime.class).toInstant()),
                        action)
                .stream()
                .findFirst();
    }

    /** 1 for an action of which nobody has been told yet. */
    int nextRound(String action) {
        return query(
                        "select coalesce(max(round), 0) + 1 from action_breach where action = ?",
                        row -> row.getInt(1),
                        action)
                .get(0);
    }

    void add(Announced announced) {
        update(
                "insert into action_breach (action, round, level, lead, due, opened_at) values (?, ?, ?, ?, ?, ?)",
                announced.action(),
                announced.round(),
                announced.level(),
                announced.lead(),
                announced.due(),
                time(announced.openedAt()));
    }

    void raise(Announced announced) {
        update(
                "update action_breach set level = ? where action = ? and round = ?",
                Announced.OVERDUE,
                announced.action(),
                announced.round());
    }

    void close(Announced announced, Instant at, String because) {
        update(
                "update action_breach set closed_at = ?, because = ? where action = ? and round = ?",
                time(at),
                because,
                announced.action(),
                announced.round());
    }

    private static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, Reader<T> reader, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("What was told of actions cannot be read", e);
        }
    }

    private void update(String sql, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, values)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("What was told of actions cannot be kept", e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object[] values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int index = 0; index < values.length; index++) {
            statement.setObject(index + 1, values[index]);
        }
        return statement;
    }
}
