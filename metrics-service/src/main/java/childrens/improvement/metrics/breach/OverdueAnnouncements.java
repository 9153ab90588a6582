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
import java.util.List;
import java.util.Map;
import java.util.UUID;

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
     * @return how many were opened; as many as the limit when there may be more
     */
    int open(Connection connection, Instant countedUntil, Instant now, int limit) throws SQLException {
        List<Obligation> due = due(connection, countedUntil, limit);
        OrganisationView owners = organisation.view(connection, now);
        for (Obligation obligation : due) {
            String team = owners.ownerOf(obligation, now).orElse(null);
            int round = insert(connection, obligation, team, now);
            if (round > 0) {
                publisher.overdue(obligation, team, round, now);
            }
        }
        return due.size();
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

    private List<Obligation> due(Connection connection, Instant countedUntil, int limit) throws SQLException {
        String sql = """
                select o.* from obligation o
                where o.known_until = 'infinity' and o.done_at is null and o.exempt_at is null and o.ended_at is null
                    and o.due_before <= ? and o.known_from <= ? and o.main and o.declined_at is null
                    and o.generation = generation_now(o.measure)
                    and not exists (select from overdue v where v.obligation = o.id and v.closed_at is null)
                order by o.due_before limit ? for update of o skip locked
                """;
        List<Obligation> due = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Jdbc.set(statement, 1, countedUntil);
            // what was learned since then may be the beginning of a history of which the rest is on its way
            Jdbc.set(statement, 2, countedUntil);
            statement.setInt(3, limit);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    due.add(obligations.read(row));
                }
            }
        }
        return due;
    }

    /** Stores an opening and gives its round, or 0 when another instance has just opened it. */
    private static int insert(
            Connection connection, Obligation obligation, @org.jspecify.annotations.Nullable String team, Instant now)
            throws SQLException {
        String sql = """
                insert into overdue (obligation, round, measure, subject, team, due_before, opened_at)
                select ?, coalesce(max(round), 0) + 1, ?, ?, ?, ?, ? from overdue where obligation = ?
                on conflict do nothing returning round
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, obligation.id());
            statement.setString(2, obligation.measure());
            statement.setString(3, obligation.subject());
            statement.setString(4, team);
            Jdbc.set(statement, 5, obligation.dueBefore());
            Jdbc.set(statement, 6, now);
            statement.setObject(7, obligation.id());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getInt("round") : 0;
            }
        }
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
