package childrens.improvement.local.run;

import childrens.improvement.local.console.CommandFailure;
import childrens.improvement.local.postgres.Database;
import childrens.improvement.local.process.Checkout;
import childrens.improvement.local.process.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The three services, and how each is started. */
enum Service {
    PLAN("plan-service", 8081, Database.PLAN),
    METRICS("metrics-service", 8082, Database.METRICS),
    ALERTING("alerting-service", 8083, Database.ALERTING);

    /** Quick to start; memory enough for a nightly extract of 64 MiB, which is streamed. */
    private static final List<String> JVM_OPTIONS = List.of("-Xshare:auto", "-XX:+UseSerialGC", "-Xmx768m");

    /** For the services that never compute for long. */
    private static final String QUICK_TO_COMPILE = "-XX:TieredStopAtLevel=1";

    private static final String SOURCE_PLAN = "2020-21";

    private final String folder;
    private final int port;
    private final Database database;

    Service(String folder, int port, Database database) {
        this.folder = folder;
        this.port = port;
        this.database = database;
    }

    String folder() {
        return folder;
    }

    int port() {
        return port;
    }

    String url() {
        return "http://localhost:" + port;
    }

    /** The program, as in production but for its addresses. */
    Program program(Checkout checkout, Path data, Addresses addresses, boolean empty) {
        Path jar = checkout.root().resolve(folder).resolve("target/quarkus-app/quarkus-run.jar");
        if (Files.notExists(jar)) {
            throw new CommandFailure(folder + " is not built: " + jar + " is missing");
        }
        List<String> command = new ArrayList<>(List.of(Checkout.javaExecutable()));
        command.addAll(JVM_OPTIONS);
        if (this != METRICS) {
            command.add(QUICK_TO_COMPILE);
        }
        command.addAll(List.of("-jar", jar.toString()));
        return new Program(folder, command, environment(data, addresses, empty), data.resolve(folder));
    }

    private Map<String, String> environment(Path data, Addresses addresses, boolean empty) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "QUARKUS_HTTP_PORT", Integer.toString(port),
                "QUARKUS_HTTP_HOST", "localhost",
                "QUARKUS_DATASOURCE_JDBC_URL", addresses.postgres().jdbcUrl(database),
                "QUARKUS_DATASOURCE_USERNAME", database.word(),
                "QUARKUS_DATASOURCE_PASSWORD", database.word(),
                "KAFKA_BOOTSTRAP_SERVERS", addresses.kafka().bootstrap(),
                "QUARKUS_OIDC_AUTH_SERVER_URL", addresses.identity().url(),
                "QUARKUS_MAILER_HOST", "localhost",
                "QUARKUS_MAILER_START_TLS", "DISABLED",
                "QUARKUS_MAILER_PORT", Integer.toString(addresses.mail().smtpPort())));
        if (this == PLAN && !empty) {
            environment.put("PLAN_IMPORT", SOURCE_PLAN);
        }
        // the clock that plays a month waits for each of these some thousand times
        if (this == METRICS) {
            environment.put("REFERENCES_KEY", StoredKey.keptIn(data, "references"));
            environment.put("INGEST_POLL", "20ms");
        }
        if (this == ALERTING) {
            environment.put("QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET", folder);
            environment.put("DIGEST_KEY", StoredKey.keptIn(data, "lists"));
            environment.put("DELIVERY_GATHER", "100ms");
            environment.put("DELIVERY_LOOK", "20ms");
            environment.put("DIGEST_LOOK", "50ms");
        }
        return environment;
    }
}
