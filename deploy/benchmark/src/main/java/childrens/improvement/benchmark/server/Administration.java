package childrens.improvement.benchmark.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What only the administrator of the database server may do. */
public final class Administration {

    private static final Map<String, String> TUNING = new LinkedHashMap<>(Map.of(
            "shared_buffers", "1GB",
            "max_wal_size", "4GB",
            "checkpoint_timeout", "15min",
            "maintenance_work_mem", "256MB"));

    private static final List<String> SHOWN = List.of(
            "server_version",
            "fsync",
            "synchronous_commit",
            "full_page_writes",
            "shared_buffers",
            "max_wal_size",
            "checkpoint_timeout",
            "wal_compression",
            "wal_sync_method");

    private final String url;

    Administration(int port) {
        url = "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres";
    }

    void tune() throws SQLException {
        for (Map.Entry<String, String> each : TUNING.entrySet()) {
            execute("alter system set " + each.getKey() + " = '" + each.getValue() + "'");
        }
    }

    /** Makes the database anew, empty. */
    public void recreate(String database) throws SQLException {
        execute("drop database if exists " + database + " with (force)");
        execute("create database " + database + " owner metrics");
    }

    /** Copies a database that nobody is connected to. */
    public void copy(String from, String to) throws SQLException {
        execute("drop database if exists " + to + " with (force)");
        execute("create database " + to + " template " + from + " owner metrics");
    }

    /** Writes out what earlier measurements left to be written. */
    public void checkpoint() throws SQLException {
        execute("checkpoint");
    }

    /** The settings that decide what a commit is worth, as the server itself tells them. */
    public Map<String, String> settings() throws SQLException {
        Map<String, String> settings = new LinkedHashMap<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String name : SHOWN) {
                try (ResultSet row = statement.executeQuery("show " + name)) {
                    row.next();
                    settings.put(name, row.getString(1));
                }
            }
        }
        return settings;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
