package childrens.improvement.benchmark.measure;

import childrens.improvement.benchmark.peer.Progress;
import childrens.improvement.benchmark.peer.Way;
import childrens.improvement.benchmark.server.Database;
import childrens.improvement.benchmark.server.Memory;
import childrens.improvement.benchmark.server.MetricsService;
import childrens.improvement.benchmark.server.Servers;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;

/** metrics-service itself, over an empty database. */
final class OwnWay implements Way {

    static final String DATABASE = "metrics";
    private static final Duration LIMIT = Duration.ofMinutes(20);

    private final Servers servers;
    private final long events;
    private final Check check;
    private Memory memory = new Memory(0, 0);
    private double microseconds;

    /** Sees the service when it has counted everything. */
    interface Check {
        void see(MetricsService service) throws IOException;
    }

    OwnWay(Servers servers, long events, Check check) {
        this.servers = servers;
        this.events = events;
        this.check = check;
    }

    @Override
    public String name() {
        return "metrics-service, durable, all percentages current";
    }

    @Override
    public String tuning() {
        return "the packaged service, " + String.join(" ", MetricsService.JVM_OPTIONS) + "; "
                + Sample.number(microseconds) + " microseconds of a processor an event, its start included";
    }

    /** Its memory at the end of the last run. */
    Memory memory() {
        return memory;
    }

    @Override
    public double run() throws SQLException, IOException {
        servers.administration().recreate(DATABASE);
        Database database = servers.database(DATABASE);
        try (MetricsService service = MetricsService.start(servers, database)) {
            double rate = Progress.rate(service::counted, events, LIMIT);
            service.awaitReady();
            memory = service.memory();
            microseconds = service.processorSeconds() * 1e6 / events;
            check.see(service);
            return rate;
        }
    }
}
