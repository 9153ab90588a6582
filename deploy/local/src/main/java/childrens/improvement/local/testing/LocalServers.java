package childrens.improvement.local.testing;

import childrens.improvement.local.identity.IdentityServer;
import childrens.improvement.local.mail.MailServer;
import childrens.improvement.local.postgres.Database;
import childrens.improvement.local.process.Checkout;
import childrens.improvement.local.process.Folders;
import childrens.improvement.local.process.Ports;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Starts PostgreSQL, Kafka with all topics, the identity provider and the mail server for the tests of a service, each
 * on free ports and with fresh data under the module's {@code target}. Argument {@code database}: the service's own.
 *
 * <p>Beside what Quarkus needs it sets {@code local.mail.url} (messages: {@code /api/user/ADDRESS/messages}) and
 * {@code local.token.url}, in the configuration and as system properties.
 */
public final class LocalServers implements QuarkusTestResourceLifecycleManager {

    private static final String MAIL_URL = "local.mail.url";

    private final Children children = new Children();
    private Database database = Database.METRICS;
    private @Nullable DataServers data;

    @Override
    public void init(Map<String, String> arguments) {
        database = Database.of(arguments.getOrDefault("database", "metrics"));
    }

    @Override
    public Map<String, String> start() {
        Checkout checkout = Checkout.here();
        Path directory = freshDirectory();
        DataServers servers = dataServers(checkout, directory);
        data = servers;
        List<Integer> ports = Ports.free(3);
        IdentityServer identity = new IdentityServer(ports.get(0));
        MailServer mail = new MailServer(ports.get(1), ports.get(2));
        try {
            children.start(List.of(identity.program(checkout, directory), mail.program(checkout, directory)));
            servers.start();
        } catch (IllegalStateException e) {
            stop();
            throw e;
        }
        System.setProperty(MAIL_URL, mail.url());
        System.setProperty(Tokens.URL, identity.tokenUrl());
        return Map.of(
                "quarkus.datasource.jdbc.url",
                servers.jdbcUrl(database),
                "quarkus.datasource.username",
                database.word(),
                "quarkus.datasource.password",
                database.word(),
                "kafka.bootstrap.servers",
                servers.bootstrap(),
                "quarkus.oidc.auth-server-url",
                identity.url(),
                "quarkus.mailer.host",
                "localhost",
                "quarkus.mailer.port",
                Integer.toString(mail.smtpPort()),
                MAIL_URL,
                mail.url(),
                Tokens.URL,
                identity.tokenUrl());
    }

    @Override
    public void stop() {
        children.stop();
        if (data != null) {
            data.stop();
        }
    }

    private static DataServers dataServers(Checkout checkout, Path directory) {
        boolean containers = Objects.equals(System.getProperty("local.servers"), "containers");
        return containers ? new ContainerServers(checkout, directory) : new ProcessServers(checkout, directory);
    }

    private static Path freshDirectory() {
        try {
            return Folders.fresh(Path.of("target", "local-servers"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
