package childrens.improvement.benchmark.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Listens to the topic of breaches from when it was made. */
public final class Breaches implements AutoCloseable {

    private static final String TOPIC = "breaches";

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final ObjectMapper json = new ObjectMapper();

    /** Listens from now on. */
    public Breaches(String bootstrap) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /**
     * Milliseconds between the deadline of a contact and the moment at which the broker took the record of its breach.
     *
     * @param from deadlines before it are somebody else's
     */
    public List<Long> await(int number, Instant from, Duration limit) {
        List<Long> delays = new ArrayList<>();
        long end = System.nanoTime() + limit.toNanos();
        while (delays.size() < number && System.nanoTime() < end) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                JsonNode data = data(record.value());
                if ("M004".equals(data.path("measure").asText()) && data.hasNonNull("dueBefore")) {
                    Instant due = Instant.parse(data.get("dueBefore").asText());
                    if (!due.isBefore(from)) {
                        delays.add(record.timestamp() - due.toEpochMilli());
                    }
                }
            }
        }
        return delays;
    }

    private JsonNode data(byte[] message) {
        try {
            return json.readTree(message).path("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
