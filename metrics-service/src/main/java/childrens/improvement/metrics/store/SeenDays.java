package childrens.improvement.metrics.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The days on which children are known to have been seen, and since when they are known. */
@ApplicationScoped
public class SeenDays {

    /**
     * Keeps what was learned.
     *
     * @param more days of children that are added
     * @param less days that are no longer known
     * @param whole all days of other children, whatever was known of them
     */
    public void learn(
            Connection connection,
            Map<String, Set<LocalDate>> more,
            Map<String, Set<LocalDate>> less,
            Map<String, Set<LocalDate>> whole,
            Instant now)
            throws SQLException {
        Map<String, Set<LocalDate>> gained = new HashMap<>(more);
        Map<String, Set<LocalDate>> lost = new HashMap<>(less);
        if (!whole.isEmpty()) {
            Map<String, Set<LocalDate>> before = known(connection, whole.keySet());
            whole.forEach((subject, days) -> {
                Set<LocalDate> was = before.getOrDefault(subject, Set.of());
                gained.put(subject, without(days, was));
                lost.put(subject, without(was, days));
            });
        }
        lost.values().removeIf(Set::isEmpty);
        forget(connection, lost, now);
        keep(connection, gained, now);
    }

    private static Set<LocalDate> without(Set<LocalDate> days, Set<LocalDate> others) {
        Set<LocalDate> rest = new HashSet<>(days);
        rest.removeAll(others);
        return rest;
    }

    private static void keep(Connection connection, Map<String, Set<LocalDate>> days, Instant now) throws SQLException {
        CopyRows rows = new CopyRows(3);
        days.forEach((subject, each) ->
                each.forEach(day -> rows.text(subject).day(day).instant(now)));
        rows.into(connection, "child_seen (subject, seen_on, known_from)");
    }

    private static void forget(Connection connection, Map<String, Set<LocalDate>> days, Instant now)
            throws SQLException {
        String sql = "update child_seen set known_until = ? where subject = ? and seen_on = any (?)"
                + " and known_until = 'infinity'";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Map.Entry<String, Set<LocalDate>> each : days.entrySet()) {
                Jdbc.set(statement, 1, now);
                statement.setString(2, each.getKey());
                statement.setArray(
                        3, connection.createArrayOf("date", each.getValue().toArray()));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static Map<String, Set<LocalDate>> known(Connection connection, Collection<String> subjects)
            throws SQLException {
        Map<String, Set<LocalDate>> days = new HashMap<>();
        String sql = "select subject, seen_on from child_seen where subject = any (?) and known_until = 'infinity'";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, Jdbc.texts(connection, subjects));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    days.computeIfAbsent(row.getString(1), subject -> new HashSet<>())
                            .add(row.getObject(2, LocalDate.class));
                }
            }
        }
        return days;
    }
}
