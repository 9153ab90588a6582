package childrens.improvement.metrics.breach;

import childrens.improvement.metrics.obligation.Obligation;
import childrens.improvement.metrics.store.Jdbc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The announcements of duties as they are kept: each round opened once, raised at most once, closed once. */
final class AnnouncedRounds {

    private AnnouncedRounds() {}

    /**
     * Raises those that were announced as due soon, each in its round.
     *
     * @param teams who owes each of the obligations now
     * @return the rounds by obligation
     */
    static Map<UUID, Integer> raise(Connection connection, Map<UUID, @Nullable String> teams) throws SQLException {
        String sql = """
                update overdue v set level = 'overdue', team = n.team
                from unnest(?, ?) as n (id, team)
                where v.obligation = n.id and v.closed_at is null and v.level = 'due-soon'
                returning v.obligation, v.round
                """;
        List<UUID> ids = List.copyOf(teams.keySet());
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            statement.setArray(
                    2,
                    Jdbc.texts(
                            connection,
                            ids.stream().<@Nullable String>map(teams::get).toList()));
            return rounds(statement);
        }
    }

    /**
     * Opens a round of each; what is open already is left as it is.
     *
     * @param teams who owes each of them now
     * @return the rounds of what was opened, by obligation
     */
    static Map<UUID, Integer> open(
            Connection connection,
            Collection<Obligation> duties,
            Map<UUID, @Nullable String> teams,
            String level,
            Instant now)
            throws SQLException {
        String sql = """
                insert into overdue (obligation, round, measure, subject, team, due_before, opened_at, level)
                select n.id, coalesce((select max(v.round) from overdue v where v.obligation = n.id), 0) + 1,
                    n.measure, n.subject, n.team, n.due_before, ?, ?
                from unnest(?, ?, ?, ?, ?::text[]::timestamptz[]) as n (id, measure, subject, team, due_before)
                where not exists (select from overdue v where v.obligation = n.id and v.closed_at is null)
                order by n.id
                on conflict do nothing returning obligation, round
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Jdbc.set(statement, 1, now);
            statement.setString(2, level);
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "uuid", duties.stream().map(Obligation::id).toArray()));
            statement.setArray(4, texts(connection, duties, Obligation::measure));
            statement.setArray(5, texts(connection, duties, Obligation::subject));
            statement.setArray(6, texts(connection, duties, row -> teams.get(row.id())));
            statement.setArray(
                    7,
                    Jdbc.instants(
                            connection,
                            duties.stream().map(Obligation::dueBefore).toList()));
            return rounds(statement);
        }
    }

    /** Notes that it is told of these that the last two visits did not see the child. */
    static void notSeen(Connection connection, Collection<UUID> obligations) throws SQLException {
        if (obligations.isEmpty()) {
            return;
        }
        String sql = "update overdue set not_seen = true where obligation = any (?) and closed_at is null";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", obligations.toArray()));
            statement.executeUpdate();
        }
    }

    /** Closes the round that is open. */
    static void close(Connection connection, UUID obligation, Settlement settlement, Instant now) throws SQLException {
        String sql = "update overdue set closed_at = ?, closed_because = ? where obligation = ? and closed_at is null";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Jdbc.set(statement, 1, now);
            statement.setString(2, settlement.because());
            statement.setObject(3, obligation);
            statement.executeUpdate();
        }
    }

    private static java.sql.Array texts(
            Connection connection, Collection<Obligation> duties, Function<Obligation, @Nullable String> text)
            throws SQLException {
        return Jdbc.texts(
                connection, duties.stream().<@Nullable String>map(text).toList());
    }

    private static Map<UUID, Integer> rounds(PreparedStatement statement) throws SQLException {
        Map<UUID, Integer> rounds = new LinkedHashMap<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                rounds.put(row.getObject("obligation", UUID.class), row.getInt("round"));
            }
        }
        return rounds;
    }
}
