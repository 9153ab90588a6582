package childrens.improvement.alerting.notification;

import childrens.improvement.foundation.cloudevent.CloudEvent;
import childrens.improvement.foundation.outbox.Outbox;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells on the topic {@code notifications} what becomes of each notification; no address, no holder, no words. */
@ApplicationScoped
public class NotificationPublisher {

    /** The topic that this service owns. */
    public static final String TOPIC = "notifications";

    static final String SOURCE = "/alerting-service";

    private final Outbox outbox;

    NotificationPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    /** They have been decided: who will be told, and until when that is held. */
    public void decided(Collection<NotificationEntity> notifications, Instant now) {
        outbox.addAll(
                TOPIC,
                notifications.stream()
                        .map(one -> event("notification.decided", one, now))
                        .toList());
    }

    /** They have ended: sent, failed or cancelled. */
    public void ended(Collection<NotificationEntity> notifications, Instant now) {
        outbox.addAll(
                TOPIC,
                notifications.stream()
                        .map(one -> event("notification." + one.state, one, now))
                        .toList());
    }

    private static CloudEvent event(String type, NotificationEntity notification, Instant now) {
        String breach = notification.episode.toString();
        ObjectNode data = JsonNodeFactory.instance
                .objectNode()
                .put("notification", notification.id.toString())
                .put("breach", breach)
                .put("step", notification.step)
                .put("letter", notification.letter)
                .put("recipient", notification.recipient)
                .put("channel", notification.channel)
                .put("state", NotificationState.of(notification, now).code())
                .put(
                        "until",
                        NotificationState.of(notification, now) == NotificationState.HELD
                                ? text(notification.dueAt)
                                : null)
                .put("message", notification.message == null ? null : notification.message.toString());
        return new CloudEvent(UUID.randomUUID().toString(), SOURCE, type, breach, now, data);
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
