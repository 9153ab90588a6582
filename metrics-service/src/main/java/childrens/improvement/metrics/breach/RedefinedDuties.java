package childrens.improvement.metrics.breach;

import childrens.improvement.metrics.obligation.Obligation;
import childrens.improvement.metrics.store.KnownObligations;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Closes the announcements of overdue duties that a new definition makes untrue. */
@ApplicationScoped
public class RedefinedDuties {

    private static final int AT_ONCE = 1000;

    private final KnownObligations obligations;
    private final OverdueAnnouncements announcements;

    RedefinedDuties(KnownObligations obligations, OverdueAnnouncements announcements) {
        this.obligations = obligations;
        this.announcements = announcements;
    }

    /** Settles what is open of these measures, by the definitions that answer in this transaction. */
    public void settle(Connection connection, Collection<String> measures, Instant now) throws SQLException {
        List<UUID> open = open(connection, measures);
        for (int from = 0; from < open.size(); from += AT_ONCE) {
            List<UUID> piece = open.subList(from, Math.min(from + AT_ONCE, open.size()));
            Map<UUID, Obligation> present = new HashMap<>();
            obligations.present(connection, piece).forEach(row -> present.put(row.id(), row));
            announcements.settle(connection, piece, present, now);
        }
    }

    private static List<UUID> open(Connection connection, Collection<String> measures) throws SQLException {
        String sql = "select obligation from overdue where closed_at is null and measure = any (?)";
        List<UUID> open = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", measures.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    open.add(row.getObject(1, UUID.class));
                }
            }
        }
        return open;
    }
}
