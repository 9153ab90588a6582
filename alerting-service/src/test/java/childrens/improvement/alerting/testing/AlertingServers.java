package childrens.improvement.alerting.testing;

import childrens.improvement.local.testing.LocalServers;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The local servers, with a {@link MailGate} before the mail server. */
public final class AlertingServers implements QuarkusTestResourceLifecycleManager {

    private final LocalServers servers = new LocalServers();
    private final MailGate gate = new MailGate();
    private @Nullable TlsGate tls;

    @Override
    public Map<String, String> start() {
        servers.init(Map.of("database", "alerting"));
        Map<String, String> config = new HashMap<>(servers.start());
        int smtp = Integer.parseInt(config.getOrDefault("quarkus.mailer.port", ""));
        config.put("quarkus.mailer.port", Integer.toString(gate.before(smtp)));
        config.put("quarkus.oidc-client.credentials.secret", "alerting-service");
        return config;
    }

    /** A mailer that demands TLS. */
    private static void mailer(Map<String, String> config, String name, int port) {
        String prefix = "quarkus.mailer." + name + ".";
        config.put(prefix + "host", "localhost");
        config.put(prefix + "port", Integer.toString(port));
        config.put(prefix + "start-tls", "REQUIRED");
        config.put(prefix + "trust-all", "true");
        config.put(prefix + "mock", "false");
        config.put(prefix + "from", "improvement-plan@council.example");
    }

    private int tlsBefore(int smtp) {
        try {
            TlsGate before = new TlsGate(smtp);
            tls = before;
            return before.port();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void stop() {
        if (tls != null) {
            tls.close();
        }
        gate.close();
        servers.stop();
    }
}
