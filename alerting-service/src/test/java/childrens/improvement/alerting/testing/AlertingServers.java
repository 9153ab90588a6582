package childrens.improvement.alerting.testing;

import childrens.improvement.local.testing.LocalServers;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * The local servers, with a {@link MailGate} before the mail server, and {@link ListsStandIn} with a key to keep lists with.
 * One for all component tests, for it starts once then.
 */
public final class AlertingServers implements QuarkusTestResourceLifecycleManager {

    private final LocalServers servers = new LocalServers();
    private final MailGate gate = new MailGate();
    private final ListsStandIn lists = new ListsStandIn();

    @Override
    public Map<String, String> start() {
        servers.init(Map.of("database", "alerting"));
        Map<String, String> config = new HashMap<>(servers.start());
        int smtp = Integer.parseInt(config.getOrDefault("quarkus.mailer.port", ""));
        config.put("quarkus.mailer.port", Integer.toString(gate.before(smtp)));
        config.put("quarkus.oidc-client.credentials.secret", "alerting-service");
        config.put("metrics.url", lists.url());
        config.put("plan.url", lists.url());
        config.put("digest.key", "Zm9yLXRlc3RzLW9ubHktdGhlc2UtMzItYnl0ZXMtISE=");
        return config;
    }

    @Override
    public void stop() {
        gate.close();
        servers.stop();
        lists.close();
    }
}
