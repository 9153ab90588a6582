package childrens.improvement.metrics.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Which batches are under way: each holds a lock whose number is the moment at which it began, so that a reader can
 * tell up to which moment everything that was received has been counted. Without it the answer for a past
 * {@code knownAt} could change when a slow batch commits.
 */
@ApplicationScoped
public class InFlight {

    /** The lock of batches that refer to events of others. Moments are told from other locks by their size. */
    private static final int LINKING = 7301;

    /**
     * Announces a batch.
     *
     * @param links whether events of the batch refer to events that another batch may bring at this moment; such
     *     batches run one at a time
     * @return the moment of the announcement, before which nothing of the batch is received
     */
    public Instant announce(Connection connection, boolean links) throws SQLException {
        String linking = links ? "pg_advisory_xact_lock" : "pg_advisory_xact_lock_shared";
        try (PreparedStatement statement = connection.prepareStatement("select " + linking + "(" + LINKING + ", 1)")) {
            statement.executeQuery().close();
        }
        Instant began = now(connection);
        try (PreparedStatement statement = connection.prepareStatement("select pg_advisory_xact_lock_shared(?)")) {
            statement.setLong(1, ChronoUnit.MICROS.between(Instant.EPOCH, began));
            statement.executeQuery().close();
        }
        return began;
    }

    /** Waits for a batch that has to be alone, and lets none begin before the transaction ends. */
    public void besideBatches(Connection connection) throws SQLException {
        String sql = "select pg_advisory_xact_lock_shared(" + LINKING + ", 1)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeQuery().close();
        }
    }

    /** The service clock. */
    public Instant now(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select service_now() as now");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return Jdbc.instant(row, "now");
        }
    }

    /** The latest moment up to which everything that was received is visible to this connection, at most now. */
    public Instant settledUntil(Connection connection) throws SQLException {
        Instant now = now(connection);
        String sql = """
                select to_timestamp(0) + (min((classid::bigint << 32) | objid::bigint) - 1) * interval '1 microsecond'
                    as before_the_oldest
                from pg_locks
                where locktype = 'advisory' and objsubid = 1 and classid::bigint between 200000 and 2000000
                    and database = (select oid from pg_database where datname = current_database())
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            Instant underWay = Jdbc.instantOrNull(row, "before_the_oldest");
            return underWay == null || underWay.isAfter(now) ? now : underWay;
        }
    }
}
