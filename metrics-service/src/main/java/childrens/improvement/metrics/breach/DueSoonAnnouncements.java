package childrens.improvement.metrics.breach;

import childrens.improvement.metrics.obligation.Obligation;
import childrens.improvement.metrics.organisation.Organisation;
import childrens.improvement.metrics.store.Jdbc;
import childrens.improvement.metrics.store.ObligationStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Announces the duties of which so much of the clock has run that they are due soon. */
@ApplicationScoped
class DueSoonAnnouncements {

    private final ObligationStore obligations;
    private final Organisation organisation;
    private final BreachPublisher publisher;

    DueSoonAnnouncements(ObligationStore obligations, Organisation organisation, BreachPublisher publisher) {
        this.obligations = obligations;
        this.organisation = organisation;
        this.publisher = publisher;
    }

    /**
     * Opens what is due soon and has not been opened; what is due already is none of its business.
     *
     * @param countedUntil the moment up to which everything has been counted
     * @param until the same, or later when the events have been on their way for too long to wait for them
     * @return how many were looked at; as many as the limit when there may be more
     */
    int open(Connection connection, Instant countedUntil, Instant until, Instant now, int limit) throws SQLException {
        Map<UUID, Silent> silent = silent(connection, countedUntil, until, now, limit);
        if (!silent.isEmpty()) {
            Opened opened = Opened.of(
                    silent,
                    organisation.view(connection, now),
                    now,
                    NotedDuties.among(connection, silent.keySet()),
                    Set.of());
            List<Obligation> duties =
                    silent.values().stream().map(Silent::obligation).toList();
            publisher.dueSoon(
                    opened.in(AnnouncedRounds.open(connection, duties, opened.teams(), "due-soon", now)), now);
        }
        return silent.size();
    }

    private Map<UUID, Silent> silent(Connection connection, Instant countedUntil, Instant until, Instant now, int limit)
            throws SQLException {
        String sql = """
                with soon as materialized (
                    select id, generation, soon_at from becoming_due
                    where not soon_announced and soon_at <= ? and due_before > ? and known_from <= ?
                    order by soon_at limit ?)
                update obligation_open a set soon_announced = true
                from (
                    select o.id, o.generation, b.soon_at from soon b
                    join obligation_open o on o.id = b.id and o.generation = b.generation
                    where not o.soon_announced for update of o skip locked) as s
                where a.id = s.id and a.generation = s.generation
                returning a.*, s.soon_at > ? or a.known_from > ? as stale
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Jdbc.set(statement, 1, until);
            Jdbc.set(statement, 2, now);
            Jdbc.set(statement, 3, until);
            statement.setInt(4, limit);
            Jdbc.set(statement, 5, countedUntil);
            Jdbc.set(statement, 6, countedUntil);
            return Silent.read(statement, obligations);
        }
    }
}
