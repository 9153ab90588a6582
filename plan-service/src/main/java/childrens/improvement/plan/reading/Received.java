package childrens.improvement.plan.reading;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A message as it came.
 *
 * @param content null when it cannot be read
 * @param reason why it cannot be read
 */
record Received(
        ConsumerRecord<String, byte[]> message, @Nullable KeptReading content, String reason) {

    Received unreadable(String why) {
        return new Received(message, null, why);
    }
}
