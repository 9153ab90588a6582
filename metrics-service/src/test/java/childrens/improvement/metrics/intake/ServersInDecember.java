package childrens.improvement.metrics.intake;

import childrens.improvement.local.testing.LocalServers;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** The servers of the other tests, with a service clock that stands before Christmas 2020 and can be moved forward. */
public final class ServersInDecember implements QuarkusTestResourceLifecycleManager {

    /** Where the clock begins. */
    public static final String START = "2020-12-22T12:00:00Z";

    private final LocalServers servers = new LocalServers();

    @Override
    public Map<String, String> start() {
        servers.init(Map.of("database", "metrics"));
        Map<String, String> config = servers.start();
        try (Connection connection = DriverManager.getConnection(
                        config.get("quarkus.datasource.jdbc.url"),
                        config.get("quarkus.datasource.username"),
                        config.get("quarkus.datasource.password"));
                Statement statement = connection.createStatement()) {
            statement.execute("create table service_clock (one_row boolean primary key default true check (one_row),"
                    + " ahead interval not null default '0')");
            statement.execute(
                    "insert into service_clock (ahead) values ('" + START + "'::timestamptz - clock_timestamp())");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return config;
    }

    @Override
    public void stop() {
        servers.stop();
    }
}
