package childrens.improvement.metrics.store;

import childrens.improvement.metrics.obligation.Obligation;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds obligations by what they are about, as they were known at a moment. */
@ApplicationScoped
public class KnownObligations {

    /**
     * What stands among the past and can have been open at a moment: versions that were open and that later ones have
     * replaced, and what was known to end only later. Found by the index, one set of rows after the other.
     */
    private static final String PAST = """
            with recursive sets as (
                (select measure, row_set from obligation_past order by measure, row_set limit 1)
                union all
                select n.measure, n.row_set from sets s cross join lateral (
                    select p.measure, p.row_set from obligation_past p
                    where (p.measure, p.row_set) > (s.measure, s.row_set) order by p.measure, p.row_set limit 1) as n)
            select o.* from sets s cross join lateral (
                select * from obligation_past p where p.measure = s.measure and p.row_set = s.row_set
                    and p.over_at = 'infinity' and p.known_until > ?
                union all
                select * from obligation_past p where p.measure = s.measure and p.row_set = s.row_set
                    and p.over_at > ? and p.over_at < 'infinity' and p.known_until > ?) as""";

    private final ObligationStore obligations;

    KnownObligations(ObligationStore obligations) {
        this.obligations = obligations;
    }

    /** One obligation; empty when it was not known. */
    public Optional<Obligation> find(Connection connection, UUID id, Instant knownAt) throws SQLException {
        String sql = "select * from obligation where id = ? and known_from <= ? and known_until > ?"
                + " and generation = generation_at(measure, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            Jdbc.set(statement, 2, knownAt);
            Jdbc.set(statement, 3, knownAt);
            Jdbc.set(statement, 4, knownAt);
            return read(statement).stream().findFirst();
        }
    }

    /** Those that are known now, in the generation that answers. */
    public List<Obligation> present(Connection connection, Collection<UUID> ids) throws SQLException {
        String sql = "select * from obligation where id = any (?) and known_until = 'infinity'"
                + " and generation = generation_now(measure)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            return read(statement);
        }
    }

    /** The last version of each, also of those that are no longer known. */
    public List<Obligation> latest(Connection connection, Collection<UUID> ids) throws SQLException {
        String sql = "select distinct on (id) * from obligation where id = any (?)"
                + " and generation <= generation_now(measure) order by id, generation desc, known_from desc";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            return read(statement);
        }
    }

    /** The rows of one child that lists use. */
    public List<Obligation> ofChild(Connection connection, Collection<String> subjects, Instant knownAt)
            throws SQLException {
        String sql = "select * from obligation where main and subject = any (?) and known_from <= ? and known_until > ?"
                + " and generation = generation_at(measure, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, Jdbc.texts(connection, subjects));
            Jdbc.set(statement, 2, knownAt);
            Jdbc.set(statement, 3, knownAt);
            Jdbc.set(statement, 4, knownAt);
            return read(statement);
        }
    }

    /**
     * The rows that lists use, were open at a moment and are due by another, and that a team may owe: that it held at
     * some time, or that the team of a function owes; of children who are alive.
     *
     * @param openAt what was done or ended before it is left out
     * @param dueBy what is due later is left out
     */
    public List<Obligation> openWith(Connection connection, String team, Instant openAt, Instant dueBy, Instant knownAt)
            throws SQLException {
        String sql = """
                select o.* from obligation o
                where o.main and o.nature = 'duty' and o.known_from <= ? and o.known_until > ? and o.due_before <= ?
                    and (o.owner_function is not null or ? = any (o.owner_team))
                    and o.generation = generation_at(o.measure, ?)
                    and (o.done_at is null or o.done_at >= ?) and (o.exempt_at is null or o.exempt_at >= ?)
                    and (o.ended_at is null or o.ended_at >= ?)
                    and not exists (select from child c where c.subject = o.subject and c.died_at is not null)
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Jdbc.set(statement, 1, knownAt);
            Jdbc.set(statement, 2, knownAt);
            Jdbc.set(statement, 3, dueBy);
            statement.setString(4, team);
            Jdbc.set(statement, 5, knownAt);
            for (int moment = 6; moment <= 8; moment++) {
                Jdbc.set(statement, moment, openAt);
            }
            return read(statement);
        }
    }

    /**
     * The rows that lists use and that were known to be open at a moment; of children who are alive.
     *
     * @param team only what the team may owe: what it held at some time, or the team of a function owes; or null
     * @param measures only of these; or null
     */
    public List<Obligation> openAsKnown(
            Connection connection, @Nullable String team, @Nullable Collection<String> measures, Instant knownAt)
            throws SQLException {
        String which = " o where o.main and o.known_from <= ? and o.generation = generation_at(o.measure, ?)"
                + (team == null
                        ? ""
                        : " and o.nature = 'duty' and (o.owner_function is not null or ? = any (o.owner_team))")
                + (measures == null ? "" : " and o.measure = any (?)")
                + " and not exists (select from child c where c.subject = o.subject and c.died_at is not null)";
        List<Obligation> found = new ArrayList<>();
        for (boolean past : List.of(false, true)) {
            String sql = past ? PAST + which : "select o.* from obligation_open" + which;
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                int next = 1;
                for (int moment = 0; moment < (past ? 5 : 2); moment++) {
                    Jdbc.set(statement, next++, knownAt);
                }
                if (team != null) {
                    statement.setString(next++, team);
                }
                if (measures != null) {
                    statement.setArray(next, Jdbc.texts(connection, measures));
                }
                found.addAll(read(statement));
            }
        }
        return found;
    }

    /**
     * What was announced as overdue and then known to be done, in time or late, since a moment; of children who are alive.
     *
     * @param team what it held at some time, or the team of a function owes
     */
    public List<Obligation> settled(Connection connection, String team, Instant since, Instant knownAt)
            throws SQLException {
        String sql = """
                select distinct on (o.id) o.* from overdue v
                join obligation o on o.subject = v.subject and o.id = v.obligation
                where v.closed_at > ? and v.closed_at <= ? and v.closed_because in ('met-late', 'recorded-late')
                    and o.known_from <= ? and o.known_until > ? and o.done_at is not null and o.exempt_at is null
                    and (o.owner_function is not null or ? = any (o.owner_team))
                    and o.generation = generation_at(o.measure, ?)
                    and not exists (select from child c where c.subject = o.subject and c.died_at is not null)
                order by o.id
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Jdbc.set(statement, 1, since);
            for (int moment = 2; moment <= 4; moment++) {
                Jdbc.set(statement, moment, knownAt);
            }
            statement.setString(5, team);
            Jdbc.set(statement, 6, knownAt);
            return read(statement);
        }
    }

    /** What was to be done of measures and ended with what it belonged to, between two moments; of children who are alive. */
    public List<Obligation> ended(Connection connection, Collection<String> measures, Instant since, Instant knownAt)
            throws SQLException {
        String sql = """
                select o.* from obligation_past o
                where o.main and o.nature = 'duty' and o.measure = any (?)
                    and o.known_from <= ? and o.known_until > ? and o.generation = generation_at(o.measure, ?)
                    and coalesce(case when o.exempt_reason = 'ceased' then o.exempt_at end, o.ended_at) > ?
                    and coalesce(case when o.exempt_reason = 'ceased' then o.exempt_at end, o.ended_at) <= ?
                    and not exists (select from child c where c.subject = o.subject and c.died_at is not null)
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, Jdbc.texts(connection, measures));
            for (int moment = 2; moment <= 4; moment++) {
                Jdbc.set(statement, moment, knownAt);
            }
            Jdbc.set(statement, 5, since);
            Jdbc.set(statement, 6, knownAt);
            return read(statement);
        }
    }

    private List<Obligation> read(PreparedStatement statement) throws SQLException {
        List<Obligation> found = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.add(obligations.read(row));
            }
        }
        return found;
    }
}
