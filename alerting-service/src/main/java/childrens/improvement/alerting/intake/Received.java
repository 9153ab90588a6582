package childrens.improvement.alerting.intake;

import childrens.improvement.foundation.cloudevent.CloudEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A message as it came.
 *
 * @param event null when it cannot be read
 * @param content null when it cannot be read
 * @param reason why it cannot be read
 */
record Received<T>(
        ConsumerRecord<String, byte[]> message,
        @Nullable CloudEvent event,
        @Nullable T content,
        String reason) {

    Received<T> unreadable(String why) {
        return new Received<>(message, null, null, why);
    }
}
