package childrens.improvement.metrics.breach;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
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
     */
    public void noted(Connection connection, UUID obligation, @Nullable LocalDate plannedFor, Instant at)
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
                                    at),
                            at);
                }
            }
        }
    }

    /** Those of the obligations that have a note. */
    static Set<UUID> among(Connection connection, Collection<UUID> obligations) throws SQLException {
        Set<UUID> noted = new HashSet<>();
        try (PreparedStatement statement =
                connection.prepareStatement("select distinct obligation from note where obligation = any (?)")) {
            statement.setArray(1, connection.createArrayOf("uuid", obligations.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    noted.add(row.getObject(1, UUID.class));
                }
            }
        }
        return noted;
    }
}
