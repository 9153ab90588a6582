package childrens.improvement.demonstration;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The service clock, asked of the database of metrics-service. */
final class ServiceTime implements AutoCloseable {

    private final String url;
    private @Nullable Connection connection;

    /** @param url a JDBC address that holds user and password */
    ServiceTime(String url) {
        this.url = url;
    }

    Instant now() throws SQLException {
        try (var statement = connection().createStatement();
                var rows = statement.executeQuery("select service_now()")) {
            rows.next();
            return rows.getObject(1, OffsetDateTime.class).toInstant();
        } catch (SQLException e) {
            close();
            throw e;
        }
    }

    private Connection connection() throws SQLException {
        var open = connection;
        if (open == null) {
            open = DriverManager.getConnection(url);
            connection = open;
        }
        return open;
    }

    @Override
    public void close() throws SQLException {
        var open = connection;
        connection = null;
        if (open != null) {
            open.close();
        }
    }
}
