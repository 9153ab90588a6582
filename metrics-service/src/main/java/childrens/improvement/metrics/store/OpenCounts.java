package childrens.improvement.metrics.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many of the open rows are in time and how many late, told by the database without reading them. Rows of which more
 * than that can matter to a reading beside the counts of whole days are not among them.
 */
@ApplicationScoped
public class OpenCounts {

    /**
     * {@link childrens.improvement.metrics.figure.OpenStory#isPlain}, of open rows: its moments are the start of the first
     * day that is not whole, twice, and the moment by which deadlines have passed.
     */
    static final String PLAIN = "nature = 'duty' and not irregular and declined_at is null"
            + " and greatest(started_at, exists_at) < ? and (due_before <= ? or due_before > ?)";

    /**
     * Open rows of one owner.
     *
     * @param function the function whose team owes them, or null
     * @param team the team that held them, or null
     * @param pending how many are in time
     * @param overdue how many are late
     * @param oldest the earliest start among them
     */
    public record Open(@Nullable String function, @Nullable String team, int pending, int overdue, Instant oldest) {}

    /**
     * Counts.
     *
     * @param days the start of the first day that is not whole
     * @param passedBy deadlines up to and including it have passed
     * @param heldAt at which moment the owner is asked for; null to count for everybody together
     */
    public List<Open> read(
            Connection connection,
            DayCounts.Of of,
            Instant knownAt,
            Instant days,
            Instant passedBy,
            @Nullable Instant heldAt)
            throws SQLException {
        // the spells of an owner stand in order of time
        String held = heldAt == null
                ? "null::text as owner_function, null::text as held"
                : "owner_function, owner_team[(select count(*) from unnest(owner_from) f where f <= ?)] as held";
        String sql = "select owner_function, held, count(*) filter (where due_before > ?) as pending,"
                + " count(*) filter (where due_before <= ?) as overdue, min(started_at) as oldest"
                + " from (select due_before, started_at, " + held + " from obligation_open"
                + " where measure = ? and row_set = ? and generation = ? and known_from <= ? and " + PLAIN
                + ") as o group by owner_function, held";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Jdbc.set(statement, 1, passedBy);
            Jdbc.set(statement, 2, passedBy);
            int next = 3;
            if (heldAt != null) {
                Jdbc.set(statement, next++, heldAt);
            }
            statement.setString(next++, of.measure());
            statement.setString(next++, of.rowSet());
            statement.setInt(next++, of.generation());
            Jdbc.set(statement, next++, knownAt);
            plain(statement, next, days, passedBy);
            List<Open> counts = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    counts.add(new Open(
                            row.getString("owner_function"),
                            row.getString("held"),
                            row.getInt("pending"),
                            row.getInt("overdue"),
                            Jdbc.instant(row, "oldest")));
                }
            }
            return counts;
        }
    }

    /** Sets the moments of {@link #PLAIN}. */
    static void plain(PreparedStatement statement, int first, Instant days, Instant passedBy) throws SQLException {
        Jdbc.set(statement, first, days);
        Jdbc.set(statement, first + 1, days);
        Jdbc.set(statement, first + 2, passedBy);
    }
}
