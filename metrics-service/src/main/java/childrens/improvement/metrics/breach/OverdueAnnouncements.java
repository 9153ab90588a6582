package childrens.improvement.metrics.breach;

import childrens.improvement.metrics.obligation.Obligation;
import childrens.improvement.metrics.organisation.Organisation;
import childrens.improvement.metrics.organisation.OrganisationView;
import childrens.improvement.metrics.store.Jdbc;
import childrens.improvement.metrics.store.ObligationStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens and closes the announcements of overdue duties. */
@ApplicationScoped
public class OverdueAnnouncements {

    private final ObligationStore obligations;
    private final Organisation organisation;
    private final BreachPublisher publisher;

    OverdueAnnouncements(ObligationStore obligations, Organisation organisation, BreachPublisher publisher) {
        this.obligations = obligations;
        this.organisation = organisation;
        this.publisher = publisher;
    }

    /**
     * Opens what is open and due before the moment and has not been opened.
     *
     * @param countedUntil the moment up to which everything has been counted
     * @param until the same, or later when the events have been on their way for too long to wait for them
     * @return how many were looked at; as many as the limit when there may be more
     */
    int open(Connection connection, Instant countedUntil, Instant until, Instant now, int limit) throws SQLException {
        Map<UUID, Silent> silent = silent(connection, countedUntil, until, limit);
        if (silent.isEmpty()) {
            return 0;
        }
        OrganisationView owners = organisation.view(connection, now);
        Map<UUID, @Nullable String> teams = new HashMap<>();
        silent.forEach((id, each) ->
                teams.put(id, owners.ownerOf(each.obligation(), now).orElse(null)));
        List<BreachPublisher.Opening> opened = new ArrayList<>();
        rounds(connection, silent, teams, now)
                .forEach((id, round) -> opened.add(new BreachPublisher.Opening(
                        Objects.requireNonNull(silent.get(id)).obligation(),
                        teams.get(id),
                        round,
                        Objects.requireNonNull(silent.get(id)).stale())));
        publisher.overdue(opened, now);
        return silent.size();
    }

    /**
     * An obligation of which nothing was heard until it was due.
     *
     * @param stale whether what was said of it may not have been counted yet
     */
    private record Silent(Obligation obligation, boolean stale) {}

    /**
     * Closes the announcements that what is known now makes untrue.
     *
     * @param about ids of the obligations that may have changed
     * @param derived what is known of them now, by id; one that is missing never was
     */
    public void settle(Connection connection, Collection<UUID> about, Map<UUID, Obligation> derived, Instant now)
            throws SQLException {
        String sql = """
                select v.obligation, v.measure, v.team, v.round,
                    exists (select from child c where c.subject = v.subject and c.died_at is not null) as died
                from overdue v where v.obligation = any (?) and v.closed_at is null
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", about.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    UUID id = row.getObject("obligation", UUID.class);
                    Settlement settlement = Settlement.of(derived.get(id), row.getBoolean("died"), now);
                    if (settlement != null) {
                        close(connection, id, settlement, now);
                        publisher.settled(
                                id,
                                row.getString("measure"),
                                row.getString("team"),
                                row.getInt("round"),
                                settlement,
                                now);
                    }
                }
            }
        }
    }

    private Map<UUID, Silent> silent(Connection connection, Instant countedUntil, Instant until, int limit)
            throws SQLException {
        String sql = """
                update obligation_open a set announced = true
                from (
                    select o.id, o.generation from obligation_open o
                    where o.nature = 'duty' and o.main and o.declined_at is null and not o.announced
                        and o.due_before <= ? and o.known_from <= ? and o.generation = generation_now(o.measure)
                    order by o.due_before limit ? for update of o skip locked) as s
                where a.id = s.id and a.generation = s.generation
                returning a.*, a.due_before > ? or a.known_from > ? as stale
                """;
        Map<UUID, Silent> silent = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Jdbc.set(statement, 1, until);
            // what was learned since then may be the beginning of a history of which the rest is on its way
            Jdbc.set(statement, 2, until);
            statement.setInt(3, limit);
            Jdbc.set(statement, 4, countedUntil);
            Jdbc.set(statement, 5, countedUntil);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Obligation obligation = obligations.read(row);
                    silent.put(obligation.id(), new Silent(obligation, row.getBoolean("stale")));
                }
            }
        }
        return silent;
    }

    /** Stores openings and gives the round of each; what is open already is left as it is. */
    private static Map<UUID, Integer> rounds(
            Connection connection, Map<UUID, Silent> silent, Map<UUID, @Nullable String> teams, Instant now)
            throws SQLException {
        String sql = """
                insert into overdue (obligation, round, measure, subject, team, due_before, opened_at)
                select n.id, coalesce((select max(v.round) from overdue v where v.obligation = n.id), 0) + 1,
                    n.measure, n.subject, n.team, n.due_before, ?
                from unnest(?, ?, ?, ?, ?::text[]::timestamptz[]) as n (id, measure, subject, team, due_before)
                where not exists (select from overdue v where v.obligation = n.id and v.closed_at is null)
                order by n.id
                on conflict do nothing returning obligation, round
                """;
        List<Obligation> rows = silent.values().stream().map(Silent::obligation).toList();
        Map<UUID, Integer> rounds = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Jdbc.set(statement, 1, now);
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid", rows.stream().map(Obligation::id).toArray()));
            statement.setArray(
                    3,
                    Jdbc.texts(
                            connection, rows.stream().map(Obligation::measure).toList()));
            statement.setArray(
                    4,
                    Jdbc.texts(
                            connection, rows.stream().map(Obligation::subject).toList()));
            statement.setArray(
                    5,
                    Jdbc.texts(
                            connection,
                            rows.stream()
                                    .<@Nullable String>map(row -> teams.get(row.id()))
                                    .toList()));
            statement.setArray(
                    6,
                    Jdbc.instants(
                            connection, rows.stream().map(Obligation::dueBefore).toList()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rounds.put(row.getObject("obligation", UUID.class), row.getInt("round"));
                }
            }
        }
        return rounds;
    }

    private static void close(Connection connection, UUID id, Settlement settlement, Instant now) throws SQLException {
        String sql = "update overdue set closed_at = ?, closed_because = ? where obligation = ? and closed_at is null";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Jdbc.set(statement, 1, now);
            statement.setString(2, settlement.because());
            statement.setObject(3, id);
            statement.executeUpdate();
        }
    }
}
