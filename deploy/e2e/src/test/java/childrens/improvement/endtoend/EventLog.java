package childrens.improvement.endtoend;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Kafka, as the case system writes to it and as anybody reads it. */
final class EventLog {

    private static final String BROKER = "localhost:9092";
    private static final Duration POLL = Duration.ofMillis(200);

    private EventLog() {}

    /** Sends events to {@code case-events}, and returns when the broker has them all. */
    static void send(Collection<CaseEvent> events) {
        Map<String, Object> settings = Map.of("bootstrap.servers", BROKER, "acks", "all", "linger.ms", 5);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (CaseEvent event : events) {
                ProducerRecord<String, String> message =
                        new ProducerRecord<>("case-events", event.subject(), event.json());
                message.headers()
                        .add(
                                "content-type",
                                "application/cloudevents+json; charset=UTF-8".getBytes(StandardCharsets.US_ASCII));
                sent.add(producer.send(message));
            }
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker did not take an event", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** All that stands in a topic now. */
    static List<ConsumerRecord<String, String>> read(String topic) {
        Map<String, Object> settings = Map.of("bootstrap.servers", BROKER, "enable.auto.commit", false);
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, String>> records = new ArrayList<>();
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                consumer.poll(POLL).forEach(records::add);
            }
            return records;
        }
    }
}
