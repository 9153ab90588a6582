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
        List<Obligation> rows = new ArrayList<>();
        String open = "select * from obligation_open where measure = ? and row_set = ? and known_from <= ?";
        try (PreparedStatement statement = connection.prepareStatement(open)) {
            statement.setString(1, measure);
            statement.setString(2, rowSet);
            Jdbc.set(statement, 3, knownAt);
            read(statement, rows);
        }
        String past = """
                select * from obligation_past
                where measure = ? and row_set = ? and over_at >= ? and over_at < 'infinity'
                    and known_from <= ? and known_until > ?
                union all
                select * from obligation_past
                where measure = ? and row_set = ? and over_at = 'infinity' and known_until > ? and known_from <= ?
                """;
        try (PreparedStatement statement = connection.prepareStatement(past)) {
            statement.setString(1, measure);
            statement.setString(2, rowSet);
            Jdbc.set(statement, 3, from);
            Jdbc.set(statement, 4, knownAt);
            Jdbc.set(statement, 5, knownAt);
            statement.setString(6, measure);
            statement.setString(7, rowSet);
            Jdbc.set(statement, 8, knownAt);
            Jdbc.set(statement, 9, knownAt);
            read(statement, rows);
        }
        return rows;
    }

    private void read(PreparedStatement statement, List<Obligation> rows) throws SQLException {
        statement.setFetchSize(5000);
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                rows.add(obligations.read(row));
            }
        }
    }
}
