package childrens.improvement.metrics.breach;

import childrens.improvement.metrics.obligation.Obligation;
import childrens.improvement.metrics.organisation.Organisation;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Opens the announcements of overdue duties, in the round in which they were due soon, and closes both. */
@ApplicationScoped
public class OverdueAnnouncements {

    private final ObligationStore obligations;
    private final Organisation organisation;
    private final BreachPublisher publisher;
    private final DueSoonShares shares;
    private final RepeatedlyUnseen notSeen;

    OverdueAnnouncements(
            ObligationStore obligations,
            Organisation organisation,
            BreachPublisher publisher,
            DueSoonShares shares,
            RepeatedlyUnseen notSeen) {
        this.obligations = obligations;
        this.organisation = organisation;
        this.publisher = publisher;
        this.shares = shares;
        this.notSeen = notSeen;
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
        List<Obligation> fresh = silent.values().stream()
                .map(Silent::obligation)
                .filter(duty -> !BreachPublisher.isBacklog(duty, now))
                .toList();
        Set<UUID> unseen = notSeen.among(connection, fresh, now);
        Opened opened = Opened.of(
                silent,
                organisation.view(connection, now),
                now,
                NotedDuties.among(connection, silent.keySet()),
                unseen);
        Map<UUID, Integer> raised = AnnouncedRounds.raise(connection, opened.teams());
        List<Obligation> first = silent.values().stream()
                .map(Silent::obligation)
                .filter(duty -> !raised.containsKey(duty.id()))
                .toList();
        Map<UUID, Integer> rounds = new LinkedHashMap<>(raised);
        rounds.putAll(AnnouncedRounds.open(connection, first, opened.teams(), "overdue", now));
        AnnouncedRounds.notSeen(connection, unseen);
        publisher.overdue(opened.in(rounds), now);
        return silent.size();
    }

    /**
     * Closes the announcements that what is known now makes untrue.
     *
     * @param about ids of the obligations that may have changed
     * @param derived what is known of them now, by id; one that is missing never was
     */
    public void settle(Connection connection, Collection<UUID> about, Map<UUID, Obligation> derived, Instant now)
            throws SQLException {
        String sql = """
                select v.obligation, v.measure, v.team, v.round, v.level, v.not_seen,
                    exists (select from child c where c.subject = v.subject and c.died_at is not null) as died
                from overdue v where v.obligation = any (?) and v.closed_at is null
                """;
        List<NotSeenMessage> visits = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", about.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    UUID id = row.getObject("obligation", UUID.class);
                    int soon = row.getString("level").equals("overdue") ? 0 : shares.of(row.getString("measure"));
                    Settlement settlement = Settlement.of(derived.get(id), row.getBoolean("died"), now, soon);
                    if (settlement != null) {
                        AnnouncedRounds.close(connection, id, settlement, now);
                        publisher.settled(
                                id,
                                row.getString("measure"),
                                row.getString("team"),
                                row.getInt("round"),
                                settlement,
                                now);
                    } else if (soon == 0 && !row.getBoolean("not_seen") && notSeen.isVisit(row.getString("measure"))) {
                        visits.add(new NotSeenMessage(
                                id,
                                "obligation",
                                row.getString("measure"),
                                row.getString("team"),
                                row.getInt("round"),
                                now));
                    }
                }
            }
        }
        if (!visits.isEmpty()) {
            tellUnseen(connection, visits, derived, now);
        }
    }

    /** Tells once of each of the visits that are overdue still whether two running did not see the child. */
    private void tellUnseen(
            Connection connection, List<NotSeenMessage> visits, Map<UUID, Obligation> derived, Instant now)
            throws SQLException {
        List<Obligation> owed = visits.stream()
                .flatMap(visit -> Stream.ofNullable(derived.get(visit.about())))
                .toList();
        Set<UUID> unseen = notSeen.among(connection, owed, now);
        AnnouncedRounds.notSeen(connection, unseen);
        visits.stream().filter(visit -> unseen.contains(visit.about())).forEach(visit -> publisher.notSeen(visit, now));
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
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Jdbc.set(statement, 1, until);
            // what was learned since then may be the beginning of a history of which the rest is on its way
            Jdbc.set(statement, 2, until);
            statement.setInt(3, limit);
            Jdbc.set(statement, 4, countedUntil);
            Jdbc.set(statement, 5, countedUntil);
            return Silent.read(statement, obligations);
        }
    }
}
