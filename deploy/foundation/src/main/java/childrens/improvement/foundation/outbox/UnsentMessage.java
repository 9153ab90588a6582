package childrens.improvement.foundation.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import childrens.improvement.foundation.cloudevent.CloudEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A row of the outbox that the broker does not have yet. */
record UnsentMessage(long id, String topic, String key, String payload) {

    ProducerRecord<String, byte[]> toRecord() {
        var message = new ProducerRecord<>(topic, key, payload.getBytes(UTF_8));
        message.headers().add("content-type", CloudEvent.MEDIA_TYPE.getBytes(UTF_8));
        return message;
    }

    /**
     * Parts messages into waves in which no key stands twice. A wave leaves when the one before it has arrived: a
     * failed message can then never be overtaken by a later one of its key.
     */
    static List<List<UnsentMessage>> inWaves(List<UnsentMessage> messages) {
        var waves = new ArrayList<List<UnsentMessage>>();
        var wave = new ArrayList<UnsentMessage>();
        var keys = new HashSet<List<String>>();
        for (var message : messages) {
            if (!keys.add(List.of(message.topic, message.key))) {
                waves.add(wave);
                wave = new ArrayList<>();
                keys.clear();
                keys.add(List.of(message.topic, message.key));
            }
            wave.add(message);
        }
        if (!wave.isEmpty()) {
            waves.add(wave);
        }
        return waves;
    }
}
