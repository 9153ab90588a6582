package childrens.improvement.metrics.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while the log is another than the one that was read so far. */
@Readiness
@ApplicationScoped
public class TopicReadiness implements HealthCheck {

    private final TopicIdentity topic;

    TopicReadiness(TopicIdentity topic) {
        this.topic = topic;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("case-events are the topic that was read so far")
                .status(!topic.isAnother())
                .build();
    }
}
