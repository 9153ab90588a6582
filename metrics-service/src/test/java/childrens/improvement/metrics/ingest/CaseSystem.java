package childrens.improvement.metrics.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Speaks to the topic {@code case-events} as a case system does. */
public final class CaseSystem implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of(
                    "bootstrap.servers",
                    ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                    "acks",
                    "all"),
            new StringSerializer(),
            new ByteArraySerializer());

    /** A structured event; members are told as name, value, name, value. */
    public static ObjectNode event(String type, String subject, String time, Object... members) {
        ObjectNode event = JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("id", UUID.randomUUID().toString())
                .put("source", "urn:case-system")
                .put("type", type)
                .put("subject", subject)
                .put("time", time);
        ObjectNode data = event.putObject("data");
        for (int i = 0; i < members.length; i += 2) {
            data.set((String) members[i], JSON.valueToTree(members[i + 1]));
        }
        return event;
    }

    /** An event that happened at an instant. */
    public static ObjectNode event(String type, String subject, Instant time, Object... members) {
        return event(type, subject, time.toString(), members);
    }

    /** Sends events, one behind the other, and waits until the broker has them all. */
    public void send(ObjectNode... events) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (ObjectNode event : events) {
            sent.add(producer.send(structured(
                    null, event.path("subject").asText(), event.toString().getBytes(StandardCharsets.UTF_8))));
        }
        sent.forEach(CaseSystem::await);
    }

    /** Sends an event in binary mode: the attributes are headers. */
    public void sendBinary(ObjectNode event) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                "case-events",
                event.path("subject").asText(),
                event.path("data").toString().getBytes(StandardCharsets.UTF_8));
        for (String attribute : List.of("specversion", "id", "source", "type", "subject", "time")) {
            record.headers()
                    .add(new RecordHeader(
                            "ce_" + attribute, event.path(attribute).asText().getBytes(StandardCharsets.UTF_8)));
        }
        record.headers().add(new RecordHeader("content-type", "application/json".getBytes(StandardCharsets.UTF_8)));
        await(producer.send(record));
    }

    public void sendTo(@Nullable Integer partition, String key, byte[] value) {
        await(producer.send(structured(partition, key, value)));
    }

    private static ProducerRecord<String, byte[]> structured(@Nullable Integer partition, String key, byte[] value) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>("case-events", partition, key, value);
        record.headers()
                .add(new RecordHeader("content-type", "application/cloudevents+json".getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private static void await(Future<RecordMetadata> sent) {
        try {
            sent.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
