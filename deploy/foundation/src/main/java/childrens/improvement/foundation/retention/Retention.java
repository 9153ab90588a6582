package childrens.improvement.foundation.retention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * How long the rows of a table are kept.
 *
 * @param table its name
 * @param column when a row was written, by the machine's clock
 * @param kept for how long, at least a day
 */
public record Retention(String table, String column, Duration kept) {

    private static final Pattern NAME = Pattern.compile("[a-z_]+");
    private static final int AT_ONCE = 10_000;

    /** Refuses names that are none, and a time that would empty the table at once. */
    public Retention {
        if (!NAME.matcher(table).matches() || !NAME.matcher(column).matches()) {
            throw new IllegalArgumentException(table + "." + column);
        }
        if (kept.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException(table + " is kept for less than a day: " + kept);
        }
    }

    /**
     * Forgets some of the rows whose time is over, in the present transaction. While it does, the setting
     * {@code improvement.forgets} names the table, for one that lets nobody else delete.
     *
     * @return how many; fewer than there may be, so that no transaction is long
     */
    public int forget(Connection connection) throws SQLException {
        set(connection, table);
        String sql = "delete from " + table + " where ctid = any (array(select ctid from " + table + " where " + column
                + " < clock_timestamp() - ? * interval '1 second' limit " + AT_ONCE + "))";
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setLong(1, kept.toSeconds());
            return delete.executeUpdate();
        } finally {
            set(connection, "");
        }
    }

    private static void set(Connection connection, String forgets) throws SQLException {
        try (PreparedStatement setting =
                connection.prepareStatement("select set_config('improvement.forgets', ?, true)")) {
            setting.setString(1, forgets);
            setting.executeQuery().close();
        }
    }
}
