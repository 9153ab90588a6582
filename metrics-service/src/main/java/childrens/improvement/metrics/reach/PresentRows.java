package childrens.improvement.metrics.reach;

import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.metrics.figure.Moment;
import childrens.improvement.metrics.store.InFlight;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/** Finds one row for the caller as it stands now. */
@ApplicationScoped
public class PresentRows {

    private final ReachableRows rows;
    private final InFlight inFlight;

    PresentRows(ReachableRows rows, InFlight inFlight) {
        this.rows = rows;
        this.inFlight = inFlight;
    }

    /**
     * The row.
     *
     * @throws ProblemException 404 when there is none, or none in reach
     */
    public OwnedRow find(Connection connection, String id) throws SQLException {
        Instant now = inFlight.now(connection);
        return rows.find(connection, id, Moment.at(now), now);
    }
}
