package childrens.improvement.alerting.channel.teams;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The Workflows that posts have. */
@Mock
@ApplicationScoped
public class TeamsSwitch implements TeamsConfig {

    private final Map<String, String> workflows = new ConcurrentHashMap<>();

    @Override
    public Map<String, String> workflows() {
        return workflows;
    }
}
