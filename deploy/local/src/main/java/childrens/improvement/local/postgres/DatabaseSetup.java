package childrens.improvement.local.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;

/** Makes the databases and roles of {@code deploy/postgres/init.sql}; what is there already stays as it is. */
final class DatabaseSetup {

    private static final Set<String> EXISTS_ALREADY = Set.of("42710", "42P04");

    private DatabaseSetup() {}

    static void ensure(DataSource server) throws SQLException {
        try (Connection connection = server.getConnection();
                Statement statement = connection.createStatement()) {
            // one by one: a database cannot be created in a transaction
            for (String sql : script().replaceAll("--[^\n]*", "").split(";")) {
                if (!sql.isBlank()) {
                    execute(statement, sql);
                }
            }
        }
    }

    private static void execute(Statement statement, String sql) throws SQLException {
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            if (!EXISTS_ALREADY.contains(e.getSQLState())) {
                throw e;
            }
        }
    }

    private static String script() {
        try (InputStream script = Objects.requireNonNull(DatabaseSetup.class.getResourceAsStream("init.sql"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
