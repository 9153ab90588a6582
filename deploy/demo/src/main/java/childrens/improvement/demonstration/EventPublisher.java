package childrens.improvement.demonstration;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends lines to the topic {@code case-events}, as the case system would. */
final class EventPublisher implements AutoCloseable {

    private static final String TOPIC = "case-events";
    private static final byte[] CONTENT_TYPE =
            "application/cloudevents+json; charset=UTF-8".getBytes(StandardCharsets.US_ASCII);

    private final Producer<String, byte[]> producer;

    EventPublisher(String bootstrap) {
        this(new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", bootstrap,
                        "acks", "all",
                        "linger.ms", 5,
                        "batch.size", 131_072,
                        "delivery.timeout.ms", 30_000,
                        "request.timeout.ms", 10_000,
                        "max.block.ms", 10_000),
                new StringSerializer(),
                new ByteArraySerializer()));
    }

    EventPublisher(Producer<String, byte[]> producer) {
        this.producer = producer;
    }

    /**
     * Sends them in their order and returns when the broker has all of them.
     *
     * @throws ExecutionException when it has not taken one; then all may be sent again
     */
    void publish(List<Schedule.Line> lines) throws ExecutionException, InterruptedException {
        var sent = new ArrayList<Future<RecordMetadata>>(lines.size());
        for (var line : lines) {
            var message =
                    new ProducerRecord<>(TOPIC, line.subject(), line.text().getBytes(StandardCharsets.UTF_8));
            message.headers().add("content-type", CONTENT_TYPE);
            sent.add(producer.send(message));
        }
        producer.flush();
        for (var each : sent) {
            each.get();
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
