package childrens.improvement.benchmark.peer;

import childrens.improvement.benchmark.server.Database;
import childrens.improvement.benchmark.server.Servers;
import childrens.improvement.local.process.Checkout;
import childrens.improvement.local.process.ChildProcess;
import childrens.improvement.local.process.Program;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One message, one Panache entity, one transaction; measured over a part of the stream, for it takes long. */
public final class OrdinaryWay implements Way {

    private static final String DATABASE = "ordinary";
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final Servers servers;
    private final long warmUp;
    private final long measured;

    /**
     * The way.
     *
     * @param events how many to measure, after a tenth of that
     */
    public OrdinaryWay(Servers servers, long events) {
        this.servers = servers;
        this.warmUp = events / 2;
        this.measured = events;
    }

    @Override
    public String name() {
        return "(b) one message, one Panache persist, one transaction";
    }

    @Override
    public String tuning() {
        return "Quarkus with @Incoming, @Blocking, @Transactional; one table with a key and no other index; pool of 16;"
                + " derives nothing; " + measured + " events after a warm-up of " + warmUp;
    }

    @Override
    public double run() throws SQLException {
        servers.administration().recreate(DATABASE);
        Database database = servers.database(DATABASE);
        ChildProcess process = program(database).launch();
        try {
            return Progress.rate(() -> stored(database), warmUp, warmUp + measured, LIMIT);
        } finally {
            process.stop(Duration.ofSeconds(20));
        }
    }

    private static long stored(Database database) throws SQLException {
        return database.number("select count(to_regclass('stored_event'))") == 0
                ? 0
                : database.number("select count(*) from stored_event");
    }

    private Program program(Database database) {
        String jar = servers.checkout()
                .root()
                .resolve("deploy/benchmark/ordinary/target/quarkus-app/quarkus-run.jar")
                .toString();
        List<String> command = List.of(
                Checkout.javaExecutable(),
                "-Xmx512m",
                "-Dmp.messaging.incoming.case-events.group.id=ordinary-" + UUID.randomUUID(),
                "-jar",
                jar);
        Map<String, String> environment = Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", database.url(),
                "QUARKUS_DATASOURCE_USERNAME", database.role(),
                "QUARKUS_DATASOURCE_PASSWORD", database.role(),
                "KAFKA_BOOTSTRAP_SERVERS", servers.bootstrap());
        return new Program("ordinary", command, environment, servers.folder().resolve("ordinary"));
    }
}
