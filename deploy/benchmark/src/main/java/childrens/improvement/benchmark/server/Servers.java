package childrens.improvement.benchmark.server;

import childrens.improvement.local.identity.IdentityServer;
import childrens.improvement.local.identity.TokenRequests;
import childrens.improvement.local.kafka.KafkaServer;
import childrens.improvement.local.postgres.PostgresServer;
import childrens.improvement.local.process.Checkout;
import childrens.improvement.local.process.ChildProcess;
import childrens.improvement.local.process.Ports;
import childrens.improvement.local.process.Program;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL, Kafka and the identity provider of one run. */
public final class Servers implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration STOP = Duration.ofSeconds(20);

    private final Checkout checkout;
    private final Path folder;
    private final PostgresServer postgres;
    private final KafkaServer kafka;
    private final IdentityServer identity;
    private final List<ChildProcess> processes = new ArrayList<>();

    private Servers(Checkout checkout, Path folder) {
        this.checkout = checkout;
        this.folder = folder;
        List<Integer> ports = Ports.free(4);
        postgres = new PostgresServer(ports.get(0));
        kafka = new KafkaServer(ports.get(1), ports.get(2));
        identity = new IdentityServer(ports.get(3));
    }

    /** Starts them with fresh data in the folder; PostgreSQL twice, since some settings need it. */
    public static Servers start(Checkout checkout, Path folder) throws SQLException {
        Servers servers = new Servers(checkout, folder);
        try {
            ChildProcess first = servers.started(servers.postgres.program(checkout, folder));
            servers.administration().tune();
            first.stop(STOP);
            servers.processes.remove(first);
            servers.started(servers.postgres.program(checkout, folder));
            servers.started(servers.kafka.program(checkout, folder));
            servers.started(servers.identity.program(checkout, folder));
            return servers;
        } catch (SQLException | IllegalStateException e) {
            servers.close();
            throw e;
        }
    }

    /** Starts a further program, which ends with the others. */
    ChildProcess started(Program program) {
        ChildProcess process = program.launch();
        processes.add(process);
        process.awaitReady(START);
        return process;
    }

    /** The database server, seen by its administrator. */
    public Administration administration() {
        return new Administration(postgres.port());
    }

    /** A database of ours on the server. */
    public Database database(String name) {
        return new Database("jdbc:postgresql://localhost:" + postgres.port() + "/" + name, "metrics");
    }

    /** What Kafka's clients call `bootstrap.servers`. */
    public String bootstrap() {
        return kafka.bootstrap();
    }

    /** A new token of the local user. */
    public String token(String user) {
        return TokenRequests.token(identity.tokenUrl(), user);
    }

    String identityUrl() {
        return identity.url();
    }

    /** Where the programs stand. */
    public Checkout checkout() {
        return checkout;
    }

    /** Where what is measured keeps its logs. */
    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        for (int i = processes.size() - 1; i >= 0; i--) {
            processes.get(i).stop(STOP);
        }
    }
}
