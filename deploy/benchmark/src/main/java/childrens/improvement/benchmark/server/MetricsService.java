package childrens.improvement.benchmark.server;

import childrens.improvement.local.process.Checkout;
import childrens.improvement.local.process.ChildProcess;
import childrens.improvement.local.process.Ports;
import childrens.improvement.local.process.Program;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The packaged metrics-service as a process, as in production but for its addresses. */
public final class MetricsService implements AutoCloseable {

    /** Java's options: those of its image, with the memory that it is promised to need. */
    public static final List<String> JVM_OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-Xms64m",
            System.getProperty("xmx", "-Xmx256m"),
            "-XX:MaxMetaspaceSize=128m",
            "-Xss512k");

    private static final String REFERENCES_KEY = "Zm9yLXRoZS1sb2NhbC1zeXN0ZW0tb25seS0zMi1ieXQ=";
    private static final Duration START = Duration.ofSeconds(120);

    private final Servers servers;
    private final Database database;
    private final ChildProcess process;
    private final String url;
    private final HttpClient client = HttpClient.newHttpClient();

    private MetricsService(Servers servers, Database database, ChildProcess process, String url) {
        this.servers = servers;
        this.database = database;
        this.process = process;
        this.url = url;
    }

    /** Starts it over the database; it reads the topic from where the database says. */
    public static MetricsService start(Servers servers, Database database) {
        Path jar = jar(servers.checkout());
        int port = Ports.free(1).get(0);
        List<String> command = new ArrayList<>(List.of(Checkout.javaExecutable()));
        command.addAll(JVM_OPTIONS);
        command.addAll(List.of("-jar", jar.toString()));
        Map<String, String> environment = Map.of(
                "QUARKUS_HTTP_PORT", Integer.toString(port),
                "QUARKUS_HTTP_HOST", "localhost",
                "QUARKUS_DATASOURCE_JDBC_URL", database.url(),
                "QUARKUS_DATASOURCE_USERNAME", database.role(),
                "QUARKUS_DATASOURCE_PASSWORD", database.role(),
                "KAFKA_BOOTSTRAP_SERVERS", servers.bootstrap(),
                "QUARKUS_OIDC_AUTH_SERVER_URL", servers.identityUrl(),
                "REFERENCES_KEY", REFERENCES_KEY,
                // glibc keeps a heap a thread otherwise
                "MALLOC_ARENA_MAX", "2");
        Path folder = servers.folder().resolve("metrics-service");
        ChildProcess process = new Program("metrics-service", command, environment, folder).launch();
        return new MetricsService(servers, database, process, "http://localhost:" + port);
    }

    private static Path jar(Checkout checkout) {
        Path root =
                Path.of(System.getProperty("benchmark.service", checkout.root().toString()));
        Path jar = root.resolve("metrics-service/target/quarkus-app/quarkus-run.jar");
        if (Files.notExists(jar)) {
            throw new IllegalStateException("metrics-service is not built: " + jar + " is missing");
        }
        return jar;
    }

    /** How many case events it has taken in and counted. */
    public long counted() throws SQLException {
        if (!process.isAlive()) {
            throw new IllegalStateException(
                    "metrics-service has ended, see " + process.program().log());
        }
        boolean migrated = database.number("select count(to_regclass('consumed_offset'))") == 1;
        return migrated
                ? database.number("select sum(next_offset) from consumed_offset where topic = 'case-events'")
                : 0;
    }

    /** Waits until it answers. */
    public void awaitReady() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        Waiting.until("metrics-service is ready", START, () -> answersOk(request));
    }

    private boolean answersOk(HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Asks it questions as the analyst would. */
    public ReadingClient readings() {
        return as("analyst");
    }

    /** Asks and tells it what the local user may. */
    public ReadingClient as(String user) {
        return new ReadingClient(url, servers.token(user));
    }

    /** Seconds of a processor that it has used since it started. */
    public double processorSeconds() {
        return process.handle()
                .info()
                .totalCpuDuration()
                .map(used -> used.toMillis() / 1000.0)
                .orElse(Double.NaN);
    }

    /** Its memory now. */
    public Memory memory() throws IOException {
        return Memory.of(process.handle().pid());
    }

    @Override
    public void close() {
        process.stop(Duration.ofSeconds(30));
    }
}
