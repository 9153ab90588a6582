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
     */
    public List<Obligation> of(Connection connection, String measure, String rowSet, Instant knownAt, Instant from)
            throws SQLException {
        String sql = """
                select * from obligation
                where measure = ? and row_set = ? and generation = (select generation_at(?, ?)) and known_from <= ? and known_until > ?
                    and (greatest(due_before, done_at, exempt_at, ended_at) >= ?
                        or done_at is null and exempt_at is null and ended_at is null)
                """;
        List<Obligation> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, measure);
            statement.setString(2, rowSet);
            statement.setString(3, measure);
            Jdbc.set(statement, 4, knownAt);
            Jdbc.set(statement, 5, knownAt);
            Jdbc.set(statement, 6, knownAt);
            Jdbc.set(statement, 7, from);
            statement.setFetchSize(5000);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(obligations.read(row));
                }
            }
        }
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
}
