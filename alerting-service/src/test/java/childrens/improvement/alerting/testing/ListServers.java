package childrens.improvement.alerting.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** The servers of the other tests, with a stand-in for metrics-service, a key to keep lists with, and a clock in 2020. */
public final class ListServers implements QuarkusTestResourceLifecycleManager {

    /** Before the first list of the week of Christmas 2020. */
    private static final String START = "2020-12-21T05:00:00Z";

    private final AlertingServers servers = new AlertingServers();
    private final ListsStandIn metrics = new ListsStandIn();

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>(servers.start());
        setClock(config);
        config.put("metrics.url", metrics.url());
        config.put("plan.url", metrics.url());
        config.put("digest.key", "Zm9yLXRlc3RzLW9ubHktdGhlc2UtMzItYnl0ZXMtISE=");
        return config;
    }

    @Override
    public void stop() {
        servers.stop();
        metrics.close();
    }

    private static void setClock(Map<String, String> config) {
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
    }
}
