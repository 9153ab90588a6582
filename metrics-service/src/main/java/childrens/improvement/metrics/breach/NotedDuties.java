package childrens.improvement.metrics.breach;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells of managers' notes on what is announced: a note counts as acknowledgement. Its words stay here. */
@ApplicationScoped
public class NotedDuties {

    private final BreachPublisher publisher;

    NotedDuties(BreachPublisher publisher) {
        this.publisher = publisher;
    }

    /** Lets nothing be announced of an obligation until the present transaction is over, so that no note is missed. */
    public void hold(Connection connection, UUID obligation) throws SQLException {
        String sql = "select from obligation_open where id = ? order by generation for update";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, obligation);
            statement.executeQuery().close();
        }
    }

    /**
     * Tells of a note, when the obligation is announced now; what is announced later says itself that there is one.
     *
     * @param plannedFor the London day for which it is planned, or null
     * @param post in whose name it was written
     */
    public void noted(Connection connection, UUID obligation, @Nullable LocalDate plannedFor, String post, Instant at)
            throws SQLException {
        String sql = "select measure, team, round from overdue where obligation = ? and closed_at is null";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, obligation);
            try (ResultSet row = statement.executeQuery()) {
                if (row.next()) {
                    publisher.noted(
                            new NotedMessage(
                                    obligation,
                                    "obligation",
                                    row.getString("measure"),
                                    row.getString("team"),
                                    row.getInt("round"),
                                    plannedFor,
                                    at,
                                    post),
                            at);
                }
            }
        }
    }

    /** The last note on each of the obligations that has one. */
    static Map<UUID, StandingNote> among(Connection connection, Collection<UUID> obligations) throws SQLException {
        String sql = """
                select distinct on (obligation) obligation, written_at, planned_for, post
                  from note where obligation = any (?) order by obligation, id desc
                """;
        Map<UUID, StandingNote> noted = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", obligations.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    noted.put(
                            row.getObject(1, UUID.class),
                            new StandingNote(
                                    row.getObject(2, OffsetDateTime.class).toInstant(),
                                    row.getObject(3, LocalDate.class),
                                    row.getString(4)));
                }
            }
        }
        return noted;
    }
}
