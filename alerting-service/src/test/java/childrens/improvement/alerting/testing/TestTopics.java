package childrens.improvement.alerting.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import childrens.improvement.foundation.cloudevent.CloudEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.core.ConditionFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends what other services send, waits until it has been read, and reads what this service tells. */
@ApplicationScoped
public class TestTopics {

    private final Producer<String, byte[]> producer;
    private final String brokers;
    private final TestDatabase database;
    private final ObjectMapper json;

    TestTopics(
            @ConfigProperty(name = "kafka.bootstrap.servers") String brokers,
            TestDatabase database,
            ObjectMapper json) {
        this.brokers = brokers;
        this.database = database;
        this.json = json;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers, "acks", "all"), new StringSerializer(), new ByteArraySerializer());
    }

    /** Sends a message with a new id and waits until its effect is stored. */
    public void send(String topic, String key, String type, String data) {
        sendAs(UUID.randomUUID().toString(), topic, key, type, data);
    }

    /** Sends a message with the id and waits until its effect is stored. */
    public void sendAs(String id, String topic, String key, String type, String data) {
        awaitRead(sendRaw(topic, key, envelope(id, topic, type, data)));
    }

    /** Sends a message with a new id; the last of a topic with one partition is worth waiting for. */
    public RecordMetadata sendAndGoOn(String topic, String key, String type, String data) {
        return sendRaw(topic, key, envelope(UUID.randomUUID().toString(), topic, type, data));
    }

    /** Sends messages at once and waits until all are stored. */
    public void sendAll(String topic, String type, Map<String, String> dataByKey) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        dataByKey.forEach((key, data) -> sent.add(producer.send(
                new ProducerRecord<>(topic, key, envelope(UUID.randomUUID().toString(), topic, type, data)))));
        Map<Integer, RecordMetadata> last = new HashMap<>();
        sent.forEach(one -> last.merge(taken(one).partition(), taken(one), (before, after) -> after));
        last.values().forEach(this::awaitRead);
    }

    /** Sends bytes. */
    public RecordMetadata sendRaw(String topic, String key, byte[] value) {
        return taken(producer.send(new ProducerRecord<>(topic, key, value)));
    }

    private static RecordMetadata taken(Future<RecordMetadata> sent) {
        try {
            return sent.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Waits until the message has been read. */
    public void awaitRead(RecordMetadata sent) {
        patiently().until(() -> !database.column(
                        "select 1 from consumed_offset where topic = ? and partition = ? and next_offset > ?",
                        sent.topic(),
                        sent.partition(),
                        sent.offset())
                .isEmpty());
    }

    /** Waits until all that is due has been done. */
    public void awaitSettled() {
        patiently().untilAsserted(() -> {
            assertThat(database.column("select topic || payload from outbox where sent_at is null"))
                    .isEmpty();
            assertThat(database.column("select row(n, m)::text from notification n left join message m"
                            + " on m.id = n.message where n.state = 'waiting' and n.due_at <= service_now()"
                            + " and coalesce(m.next_attempt_at, n.due_at) <= service_now()"))
                    .isEmpty();
            assertThat(database.value("select count from unsettled")).isEqualTo("0");
        });
    }

    /** What was told of the breach so far, in its order: type and data. */
    public List<JsonNode> told(String breach) {
        TopicPartition partition = new TopicPartition("notifications", 0);
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            List<JsonNode> told = new ArrayList<>();
            while (consumer.position(partition) < end) {
                for (ConsumerRecord<String, String> message : consumer.poll(Duration.ofSeconds(1))) {
                    if (message.key().equals(breach)) {
                        told.add(tree(message.value()));
                    }
                }
            }
            return told;
        }
    }

    /** Long, but not a moment longer than it takes: tests wait here most of all. */
    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(30)).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(10));
    }

    private byte[] envelope(String id, String topic, String type, String data) {
        String source = topic.equals("breaches") ? "/metrics-service" : "/plan-service";
        return new CloudEvent(id, source, type, null, database.now(), tree(data))
                .toJson(json)
                .getBytes(StandardCharsets.UTF_8);
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    @PreDestroy
    void close() {
        producer.close();
    }
}
