package childrens.improvement.alerting.notification;

import childrens.improvement.foundation.cloudevent.CloudEvent;
import childrens.improvement.foundation.outbox.Outbox;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells on the topic {@code notifications} that somebody has taken a breach on; never in which words. */
@ApplicationScoped
public class AcknowledgementPublisher {

    private final Outbox outbox;

    AcknowledgementPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * Somebody has taken it on.
     *
     * @param post in whose name; null where that is not known
     * @param until the first moment at which it stands no longer; null where none is named
     */
    public void acknowledged(UUID breach, @Nullable String post, @Nullable Instant until, String via, Instant now) {
        ObjectNode data = JsonNodeFactory.instance
                .objectNode()
                .put("breach", breach.toString())
                .put("post", post)
                .put("until", until == null ? null : until.toString())
                .put("via", via);
        outbox.add(
                NotificationPublisher.TOPIC,
                breach.toString(),
                new CloudEvent(
                        UUID.randomUUID().toString(),
                        NotificationPublisher.SOURCE,
                        "breach.acknowledged",
                        breach.toString(),
                        now,
                        data));
    }
}
