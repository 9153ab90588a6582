package childrens.improvement.metrics.note;

import childrens.improvement.metrics.store.Jdbc;
import childrens.improvement.metrics.timeliness.London;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The queries as they are kept. */
@ApplicationScoped
public class Queries {

    /** Looked up for each of the few queries: a join of all obligations would read them all. */
    private static final String SELECT = "select q.*, o.measure from record_query q cross join lateral (select measure"
            + " from obligation where id = q.obligation and known_from = q.version limit 1) as o ";

    /** The state of the latest query of each obligation that has one. */
    public Map<UUID, String> states(Connection connection, Collection<UUID> obligations) throws SQLException {
        closeCorrected(connection);
        Map<UUID, String> states = new HashMap<>();
        String sql = SELECT + "where q.obligation = any (?) order by q.id";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", obligations.toArray()));
            read(statement).forEach(query -> states.put(query.obligation(), query.state()));
        }
        return states;
    }

    /** Which obligations had a query answered between two moments, and how: the latest answer of each. */
    public Map<UUID, String> answered(Connection connection, Instant since, Instant until) throws SQLException {
        closeCorrected(connection);
        Map<UUID, String> states = new HashMap<>();
        String sql = SELECT + "where q.closed_at > ? and q.closed_at <= ? order by q.closed_at, q.id";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Jdbc.set(statement, 1, since);
            Jdbc.set(statement, 2, until);
            read(statement).forEach(query -> states.put(query.obligation(), query.state()));
        }
        return states;
    }

    /** All queries in a state, or all, newest first. */
    List<Query> inState(Connection connection, @Nullable String state) throws SQLException {
        closeCorrected(connection);
        String sql = SELECT + "where q.state = coalesce(?, q.state) order by q.id desc";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, state);
            return read(statement);
        }
    }

    /** How many queries there are, by reason and measure. */
    List<QueryCount> counts(Connection connection) throws SQLException {
        Map<List<String>, List<Query>> groups = inState(connection, null).stream()
                .collect(Collectors.groupingBy(
                        query -> List.of(query.reason(), query.measure()), LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> new QueryCount(
                        group.getKey().get(0),
                        group.getKey().get(1),
                        inState(group.getValue(), Query.OPEN),
                        inState(group.getValue(), Query.CORRECTED),
                        inState(group.getValue(), Query.STANDS)))
                .sorted(Comparator.comparing(QueryCount::reason).thenComparing(QueryCount::measure))
                .toList();
    }

    private static int inState(List<Query> queries, String state) {
        return (int)
                queries.stream().filter(query -> query.state().equals(state)).count();
    }

    /** The queries of an obligation, newest first. */
    List<Query> of(Connection connection, UUID obligation) throws SQLException {
        closeCorrected(connection);
        try (PreparedStatement statement =
                connection.prepareStatement(SELECT + "where q.obligation = ? order by q.id desc")) {
            statement.setObject(1, obligation);
            return read(statement);
        }
    }

    /** One query, locked. */
    Optional<Query> find(Connection connection, long id) throws SQLException {
        closeCorrected(connection);
        try (PreparedStatement statement =
                connection.prepareStatement(SELECT + "where q.id = ? for no key update of q")) {
            statement.setLong(1, id);
            return read(statement).stream().findFirst();
        }
    }

    /** Asks about what is known now of an obligation, or finds the open query in which the same post asks the same. */
    Query ask(Connection connection, UUID obligation, QueryRequest asked, String post) throws SQLException {
        String lock = "select subject from child where subject in (select subject from obligation where id = ?)"
                + " order by subject for no key update";
        try (PreparedStatement statement = connection.prepareStatement(lock)) {
            statement.setObject(1, obligation);
            statement.executeQuery().close();
        }
        for (Query query : of(connection, obligation)) {
            if (query.state().equals(Query.OPEN)
                    && query.askedBy().equals(post)
                    && new QueryRequest(query.reason(), query.why()).equals(asked)) {
                return query;
            }
        }
        String sql = """
                insert into record_query (obligation, version, reason, why, post, asked_at)
                select id, known_from, ?, ?, ?, service_now() from obligation
                where id = ? and known_until = 'infinity'
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, asked.reason());
            statement.setString(2, asked.why());
            statement.setString(3, post);
            statement.setObject(4, obligation);
            statement.executeUpdate();
        }
        return of(connection, obligation).get(0);
    }

    /** Closes an open query with an answer. */
    Query answer(Connection connection, long id, AnswerRequest answer, String post) throws SQLException {
        String sql = "update record_query set state = ?, answer = ?, answered_by = ?, closed_at = service_now()"
                + " where id = ? and state = 'open'";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, answer.state());
            statement.setString(2, answer.text());
            statement.setString(3, post);
            statement.setLong(4, id);
            statement.executeUpdate();
        }
        return find(connection, id).orElseThrow(RecordIds::unknown);
    }

    /**
     * Closes open queries whose record the case system has corrected: an event that was behind the row when the query
     * was asked is no longer, or what is said now of the time before the query is something else than was said then.
     */
    private static void closeCorrected(Connection connection) throws SQLException {
        String sql = """
                update record_query q set state = 'corrected', closed_at = coalesce(n.known_from, a.known_until)
                from record_query p
                join obligation a on a.id = p.obligation and a.known_from = p.version
                left join obligation n on n.id = p.obligation and n.known_until = 'infinity'
                where q.id = p.id and q.state = 'open' and p.state = 'open' and a.known_until < 'infinity'
                    and (n.id is null or not n.evidence @> a.evidence
                        or (n.started_at, n.due_before,
                            case when n.done_at <= p.asked_at then n.done_at end,
                            case when n.exempt_at <= p.asked_at then n.exempt_reason end,
                            case when n.ended_at <= p.asked_at then n.ended_at end)
                        is distinct from (a.started_at, a.due_before,
                            case when a.done_at <= p.asked_at then a.done_at end,
                            case when a.exempt_at <= p.asked_at then a.exempt_reason end,
                            case when a.ended_at <= p.asked_at then a.ended_at end))
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }

    private static List<Query> read(PreparedStatement statement) throws SQLException {
        List<Query> queries = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                Instant closedAt = Jdbc.instantOrNull(row, "closed_at");
                String answeredBy = row.getString("answered_by");
                queries.add(new Query(
                        row.getLong("id"),
                        row.getObject("obligation", UUID.class),
                        row.getString("measure"),
                        row.getString("reason"),
                        row.getString("why"),
                        row.getString("state"),
                        row.getString("post"),
                        London.at(Jdbc.instant(row, "asked_at")),
                        answeredBy == null ? null : new Query.Answer(row.getString("answer"), answeredBy),
                        closedAt == null ? null : London.at(closedAt)));
            }
        }
        return queries;
    }
}
