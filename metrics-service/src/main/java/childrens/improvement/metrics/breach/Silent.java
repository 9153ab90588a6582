package childrens.improvement.metrics.breach;

import childrens.improvement.metrics.obligation.Obligation;
import childrens.improvement.metrics.store.ObligationStore;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * An obligation of which nothing was heard until a moment of its clock.
 *
 * @param stale whether what was said of it may not have been counted yet
 */
record Silent(Obligation obligation, boolean stale) {

    /** Those that a statement finds, by id, in its order. */
    static Map<UUID, Silent> read(PreparedStatement statement, ObligationStore obligations) throws SQLException {
        Map<UUID, Silent> silent = new LinkedHashMap<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                Obligation obligation = obligations.read(row);
                silent.put(obligation.id(), new Silent(obligation, row.getBoolean("stale")));
            }
        }
        return silent;
    }
}
