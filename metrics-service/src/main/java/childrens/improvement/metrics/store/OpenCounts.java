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
 * How many of the open rows of teams are in time and how many late, told by the database without reading them, and since
 * when the oldest of everybody is open. Rows of which more than that can matter to a reading beside the counts of whole
 * days are not among them.
 */
@ApplicationScoped
public class OpenCounts {

    /** {@link childrens.improvement.metrics.figure.OpenStory#isPlain}, of open rows. */
    static final String PLAIN = "(nature = 'duty' and not irregular and declined_at is null and started_at < ?"
            + " and (exists_at < ? or exists_at = due_before and exists_at <= ?)"
            + " and (due_before < ? or due_before > ?))";

    /**
     * Which days are whole.
     *
     * @param days the start of the first day that is not
     * @param beside the first deadline that lies on the days that are not
     * @param passedBy deadlines up to and including it have passed
     */
    public record Whole(Instant days, Instant beside, Instant passedBy) {

        /** The moments of {@link #PLAIN}. */
        List<Instant> ofPlain() {
            return List.of(days, days, days, beside, passedBy);
        }
    }

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
     * Counts what is open now and was known.
     *
     * @param heldAt at which moment the owner is asked for
     */
    public List<Open> read(Connection connection, DayCounts.Of of, Instant knownAt, Whole whole, Instant heldAt)
            throws SQLException {
        // the spells of an owner stand in order of time
        String held = "owner_function, owner_team[(select count(*) from unnest(owner_from) f where f <= ?)] as held";
        String sql = "select owner_function, held, count(*) filter (where due_before > ?) as pending,"
                + " count(*) filter (where due_before <= ?) as overdue, min(started_at) as oldest"
                + " from (select due_before, started_at, " + held + " from obligation_open"
                + " where measure = ? and row_set = ? and generation = ? and known_from <= ? and " + PLAIN
                + ") as o group by owner_function, held";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Jdbc.set(statement, 1, whole.passedBy());
            Jdbc.set(statement, 2, whole.passedBy());
            Jdbc.set(statement, 3, heldAt);
            statement.setString(4, of.measure());
            statement.setString(5, of.rowSet());
            statement.setInt(6, of.generation());
            Jdbc.set(statement, 7, knownAt);
            plain(statement, 8, whole);
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

    /** The earliest start of all rows that were open as far as was known; null of none. */
    public @Nullable Instant oldest(Connection connection, DayCounts.Of of, Instant knownAt, Whole whole)
            throws SQLException {
        String which = " where measure = ? and row_set = ? and generation = ? and known_from <= ? and " + PLAIN;
        String sql = "select least((select started_at from obligation_open" + which + " order by started_at limit 1),"
                + " (select min(started_at) from obligation_past" + which
                + " and over_at = 'infinity' and known_until > ?)) as oldest";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int first : new int[] {1, 10}) {
                statement.setString(first, of.measure());
                statement.setString(first + 1, of.rowSet());
                statement.setInt(first + 2, of.generation());
                Jdbc.set(statement, first + 3, knownAt);
                plain(statement, first + 4, whole);
            }
            Jdbc.set(statement, 19, knownAt);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return Jdbc.instantOrNull(row, "oldest");
            }
        }
    }

    private static void plain(PreparedStatement statement, int first, Whole whole) throws SQLException {
        List<Instant> moments = whole.ofPlain();
        for (int i = 0; i < moments.size(); i++) {
            Jdbc.set(statement, first + i, moments.get(i));
        }
    }
}
