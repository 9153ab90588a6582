package childrens.improvement.endtoend;

import childrens.improvement.local.process.ChildProcess;
import childrens.improvement.local.process.Ports;
import childrens.improvement.local.process.Program;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Another instance of metrics-service beside the system's own, on its database and its broker. */
final class SecondMetricsService implements AutoCloseable {

    private static final Duration TO_END = Duration.ofSeconds(10);

    private final String url;
    private final ChildProcess process;

    private SecondMetricsService(String url, ChildProcess process) {
        this.url = url;
        this.process = process;
    }

    /** Starts it and returns when it is ready. */
    static SecondMetricsService start(Web web) {
        RunFile run = RunFile.now();
        int port = Ports.free(1).get(0);
        Program program = new Program(
                "second-metrics-service",
                List.of(
                        Path.of(System.getProperty("java.home", ""), "bin", "java")
                                .toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "-jar",
                        Command.CHECKOUT
                                .resolve("metrics-service/target/quarkus-app/quarkus-run.jar")
                                .toString()),
                Map.of(
                        "QUARKUS_HTTP_PORT", Integer.toString(port),
                        "QUARKUS_HTTP_HOST", "localhost",
                        "QUARKUS_DATASOURCE_JDBC_URL",
                                "jdbc:postgresql://localhost:" + run.port("postgres") + "/metrics",
                        "QUARKUS_DATASOURCE_USERNAME", "metrics",
                        "QUARKUS_DATASOURCE_PASSWORD", "metrics",
                        "KAFKA_BOOTSTRAP_SERVERS", "localhost:9092",
                        "QUARKUS_OIDC_AUTH_SERVER_URL", "http://localhost:" + run.port("identity") + "/improvement"),
                run.data().resolve("second-metrics-service"));
        SecondMetricsService second = new SecondMetricsService("http://localhost:" + port, program.launch());
        try {
            Eventually.holds(() -> second.assertReady(web));
        } catch (RuntimeException | Error notReady) {
            second.close();
            throw notReady;
        }
        return second;
    }

    /** Fails unless it is ready. */
    void assertReady(Web web) {
        Answer answer = web.getOpenly(url + "/q/health/ready");
        if (answer.status() != 200) {
            throw new AssertionError(answer.toString());
        }
    }

    /** Ends it with signal 9. */
    void kill() {
        process.kill();
    }

    @Override
    public void close() {
        process.stop(TO_END);
    }
}
