package childrens.improvement.metrics.store;

import childrens.improvement.metrics.obligation.Obligation;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The obligations that can matter to a reading. */
@ApplicationScoped
public class MeasureRows {

    private final ObligationStore obligations;

    MeasureRows(ObligationStore obligations) {
        this.obligations = obligations;
    }

    /**
     * The rows of one way of counting that are open or were so at some moment since the start of a window.
     *
     * @param knownAt as they were known when
     * @param from start of the window
     * @param before what started later is left out
     */
    public List<Obligation> of(
            Connection connection, String measure, String rowSet, Instant knownAt, Instant from, Instant before)
            throws SQLException {
        List<Obligation> rows = new ArrayList<>();
        DayCounts.Of of = new DayCounts.Of(measure, rowSet, generation(connection, measure, knownAt));
        readOpen(connection, of, knownAt, before, rows);
        readPast(connection, of, knownAt, from, before, rows);
        return rows;
    }

    /** The earliest start of all rows of one way of counting that were known; null of none. */
    public @Nullable Instant earliestStart(Connection connection, String measure, String rowSet, Instant knownAt)
            throws SQLException {
        String sql = """
                select min(started_at) as since from obligation
                where measure = ? and row_set = ? and generation = (select generation_at(?, ?))
                    and known_from <= ? and known_until > ?
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, measure);
            statement.setString(2, rowSet);
            statement.setString(3, measure);
            for (int moment = 4; moment <= 6; moment++) {
                Jdbc.set(statement, moment, knownAt);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return Jdbc.instantOrNull(row, "since");
            }
        }
    }

    private void readOpen(
            Connection connection, DayCounts.Of of, Instant knownAt, Instant before, List<Obligation> rows)
            throws SQLException {
        String open = "select * from obligation_open"
                + " where measure = ? and row_set = ? and generation = ? and known_from <= ? and started_at <= ?";
        try (PreparedStatement statement = connection.prepareStatement(open)) {
            statement.setString(1, of.measure());
            statement.setString(2, of.rowSet());
            statement.setInt(3, of.generation());
            Jdbc.set(statement, 4, knownAt);
            Jdbc.set(statement, 5, before);
            obligations.readAll(statement, rows);
        }
    }

    private void readPast(
            Connection connection,
            DayCounts.Of of,
            Instant knownAt,
            Instant from,
            Instant before,
            List<Obligation> rows)
            throws SQLException {
        String past = """
                select * from obligation_past
                where measure = ? and row_set = ? and generation = ? and over_at >= ? and over_at < 'infinity'
                    and known_from <= ? and known_until > ? and started_at <= ?
                union all
                select * from obligation_past
                where measure = ? and row_set = ? and generation = ? and over_at = 'infinity' and known_until > ? and known_from <= ?
                    and started_at <= ?
                """;
        try (PreparedStatement statement = connection.prepareStatement(past)) {
            statement.setString(1, of.measure());
            statement.setString(2, of.rowSet());
            statement.setInt(3, of.generation());
            Jdbc.set(statement, 4, from);
            Jdbc.set(statement, 5, knownAt);
            Jdbc.set(statement, 6, knownAt);
            Jdbc.set(statement, 7, before);
            statement.setString(8, of.measure());
            statement.setString(9, of.rowSet());
            statement.setInt(10, of.generation());
            Jdbc.set(statement, 11, knownAt);
            Jdbc.set(statement, 12, knownAt);
            Jdbc.set(statement, 13, before);
            obligations.readAll(statement, rows);
        }
    }

    /** Which generation of the measure's definition answers for a moment of what is known. */
    public int generation(Connection connection, String measure, Instant knownAt) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select generation_at(?, ?)")) {
            statement.setString(1, measure);
            Jdbc.set(statement, 2, knownAt);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
