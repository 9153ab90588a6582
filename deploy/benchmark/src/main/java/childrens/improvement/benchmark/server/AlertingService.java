package childrens.improvement.benchmark.server;

import childrens.improvement.local.mail.MailServer;
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
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The packaged alerting-service as a process, as in production but for its addresses, with a mail server that is watched. */
public final class AlertingService implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(120);
    private static final Duration STOP = Duration.ofSeconds(30);

    private final ChildProcess mailServer;
    private final MailWatch mails;
    private final ChildProcess process;
    private final String url;
    private final HttpClient client = HttpClient.newHttpClient();

    private AlertingService(ChildProcess mailServer, MailWatch mails, ChildProcess process, String url) {
        this.mailServer = mailServer;
        this.mails = mails;
        this.process = process;
        this.url = url;
    }

    /** Starts it over the database, and waits until it answers. */
    public static AlertingService start(Servers servers, Database database) throws IOException {
        Path jar = servers.checkout().root().resolve("alerting-service/target/quarkus-app/quarkus-run.jar");
        if (Files.notExists(jar)) {
            throw new IllegalStateException("alerting-service is not built: " + jar + " is missing");
        }
        List<Integer> ports = Ports.free(3);
        ChildProcess mailServer = servers.started(
                new MailServer(ports.get(0), ports.get(1)).program(servers.checkout(), servers.folder()));
        MailWatch mails = new MailWatch(ports.get(0));
        List<String> command =
                List.of(Checkout.javaExecutable(), "-XX:+UseSerialGC", "-Xmx256m", "-jar", jar.toString());
        Map<String, String> environment = Map.of(
                "QUARKUS_HTTP_PORT", Integer.toString(ports.get(2)),
                "QUARKUS_HTTP_HOST", "localhost",
                "QUARKUS_DATASOURCE_JDBC_URL", database.url(),
                "QUARKUS_DATASOURCE_USERNAME", database.role(),
                "QUARKUS_DATASOURCE_PASSWORD", database.role(),
                "KAFKA_BOOTSTRAP_SERVERS", servers.bootstrap(),
                "QUARKUS_OIDC_AUTH_SERVER_URL", servers.identityUrl(),
                "QUARKUS_MAILER_HOST", "localhost",
                "QUARKUS_MAILER_PORT", Integer.toString(mails.port()),
                "QUARKUS_MAILER_START_TLS", "DISABLED");
        Path folder = servers.folder().resolve("alerting-service");
        ChildProcess process = new Program("alerting-service", command, environment, folder).launch();
        AlertingService service = new AlertingService(mailServer, mails, process, "http://localhost:" + ports.get(2));
        service.awaitReady();
        return service;
    }

    private void awaitReady() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        Waiting.until("alerting-service is ready", START, () -> {
            try {
                return client.send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200;
            } catch (IOException notYet) {
                return false;
            }
        });
    }

    /** What its mail server has taken. */
    public MailWatch mails() {
        return mails;
    }

    @Override
    public void close() throws IOException {
        process.stop(STOP);
        mails.close();
        mailServer.stop(STOP);
    }
}
