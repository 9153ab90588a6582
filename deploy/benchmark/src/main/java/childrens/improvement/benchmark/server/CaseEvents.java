package childrens.improvement.benchmark.server;

import childrens.improvement.benchmark.stream.EventJson;
import childrens.improvement.benchmark.stream.StreamEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topic that all read: lz4, keyed by child, eight partitions. */
public final class CaseEvents {

    /** Its name. */
    public static final String TOPIC = "case-events";

    private static final int PARTITIONS = 8;

    private final String bootstrap;

    /** The topic on the broker. */
    public CaseEvents(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** Makes the topic anew, empty. */
    public void clear() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            try {
                admin.deleteTopics(Set.of(TOPIC)).all().get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
            }
            Waiting.until(
                    "the topic is gone",
                    Duration.ofSeconds(30),
                    () -> !admin.listTopics().names().get().contains(TOPIC));
            NewTopic topic = new NewTopic(TOPIC, PARTITIONS, (short) 1)
                    .configs(Map.of("message.timestamp.type", "LogAppendTime", "retention.ms", "-1"));
            admin.createTopics(Set.of(topic)).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends the events and waits until the broker has all. */
    public void send(List<StreamEvent> events) {
        try (KafkaProducer<String, byte[]> producer = producer()) {
            for (StreamEvent event : events) {
                ProducerRecord<String, byte[]> message =
                        new ProducerRecord<>(TOPIC, event.subject(), EventJson.of(event));
                message.headers()
                        .add(new RecordHeader("content-type", EventJson.CONTENT_TYPE.getBytes(StandardCharsets.UTF_8)));
                producer.send(message);
            }
            producer.flush();
        }
    }

    private KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrap,
                        "acks",
                        "all",
                        "compression.type",
                        "lz4",
                        "linger.ms",
                        20,
                        "batch.size",
                        128 * 1024,
                        "buffer.memory",
                        64L * 1024 * 1024),
                new StringSerializer(),
                new ByteArraySerializer());
    }
}
