package childrens.improvement.plan.reading;

import childrens.improvement.foundation.cloudevent.CloudEvent;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads the messages of the topic {@code measure-readings}. */
@ApplicationScoped
class ReadingMessages {

    private static final String TYPE = "measure.reading";

    private final ObjectMapper json;
    private final ReadingJson readings;

    ReadingMessages(ObjectMapper json, ReadingJson readings) {
        this.json = json;
        this.readings = readings;
    }

    Received read(ConsumerRecord<String, byte[]> message) {
        byte[] value = message.value();
        if (value == null) {
            return new Received(message, null, "no value");
        }
        try {
            CloudEvent event = CloudEvent.parse(value, json);
            if (!TYPE.equals(event.type())) {
                return new Received(message, null, "type " + event.type() + " is not known");
            }
            return new Received(message, KeptReading.told(readings.read(event.data())), "");
        } catch (IllegalArgumentException unreadable) {
            return new Received(message, null, String.valueOf(unreadable.getMessage()));
        }
    }
}
