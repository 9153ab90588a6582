package childrens.improvement.local.testing;

import childrens.improvement.local.identity.IdentityServer;
import childrens.improvement.local.kafka.KafkaServer;
import childrens.improvement.local.mail.MailServer;
import childrens.improvement.local.postgres.Database;
import childrens.improvement.local.postgres.PostgresServer;
import childrens.improvement.local.process.Checkout;
import childrens.improvement.local.process.ChildProcess;
import childrens.improvement.local.process.Folders;
import childrens.improvement.local.process.Ports;
import childrens.improvement.local.process.Program;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Starts PostgreSQL, Kafka with all topics, the identity provider and the mail server for the tests of a service, each
 * on free ports and with fresh data under the module's {@code target}. Argument {@code database}: the service's own.
 *
 * <p>Beside what Quarkus needs it sets {@code local.mail.url} (messages: {@code /api/user/ADDRESS/messages}) and
 * {@code local.token.url}, in the configuration and as system properties.
 */
public final class LocalServers implements QuarkusTestResourceLifecycleManager {

    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    private final List<ChildProcess> processes = new ArrayList<>();
    private Database database = Database.METRICS;

    @Override
    public void init(Map<String, String> arguments) {
        database = Database.of(arguments.getOrDefault("database", "metrics"));
    }

    @Override
    public Map<String, String> start() {
        Checkout checkout = Checkout.here();
        Path directory = freshDirectory();
        List<Integer> ports = Ports.free(6);
        IdentityServer identity = new IdentityServer(ports.get(0));
        MailServer mail = new MailServer(ports.get(1), ports.get(2));
        launch(identity.program(checkout, directory));
        launch(mail.program(checkout, directory));
        Map<String, String> config = new HashMap<>();
        PostgresServer postgres = new PostgresServer(ports.get(3));
        KafkaServer kafka = new KafkaServer(ports.get(4), ports.get(5));
        launch(postgres.program(checkout, directory));
        launch(kafka.program(checkout, directory));
        awaitAll();
        config.put("quarkus.datasource.jdbc.url", postgres.jdbcUrl(database));
        config.put("quarkus.datasource.username", database.word());
        config.put("quarkus.datasource.password", database.word());
        config.put("kafka.bootstrap.servers", kafka.bootstrap());
        config.put("quarkus.oidc.auth-server-url", identity.url());
        config.put("quarkus.mailer.host", "localhost");
        config.put("quarkus.mailer.port", Integer.toString(mail.smtpPort()));
        config.put("local.mail.url", mail.url());
        config.put(Tokens.URL, identity.tokenUrl());
        config.put("references.key", randomKey());
        System.setProperty("local.mail.url", mail.url());
        System.setProperty(Tokens.URL, identity.tokenUrl());
        return config;
    }

    @Override
    public void stop() {
        processes.forEach(process -> process.stop(STOP_LIMIT));
        processes.clear();
    }

    /** A key that metrics-service encrypts references with, for these tests only. */
    private static String randomKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    private static Path freshDirectory() {
        try {
            return Folders.fresh(Path.of("target", "local-servers"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitAll() {
        try {
            processes.forEach(process -> process.awaitReady(START_LIMIT));
        } catch (IllegalStateException e) {
            stop();
            throw e;
        }
    }

    private void launch(Program program) {
        processes.add(program.launch());
    }
}
