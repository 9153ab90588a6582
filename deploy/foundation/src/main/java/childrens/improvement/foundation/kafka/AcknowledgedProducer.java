package childrens.improvement.foundation.kafka;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Sends messages and says of each whether the broker has it. */
@Singleton
public class AcknowledgedProducer {

    private static final Logger LOG = Logger.getLogger(AcknowledgedProducer.class);

    private final Map<String, Object> settings;
    private @Nullable Producer<String, byte[]> producer;

    AcknowledgedProducer(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        settings = new HashMap<>(broker);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        // A caller is told within ten seconds that the broker is away: five for what is known of the topic, four to
        // send.
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 4_000);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
    }

    /**
     * Sends a message.
     *
     * @return completed when all replicas have it; failed within nine seconds when the broker is away or refuses it
     */
    public CompletableFuture<Void> send(ProducerRecord<String, byte[]> message) {
        var acknowledged = new CompletableFuture<Void>();
        try {
            producer().send(message, (metadata, failure) -> {
                if (failure == null) {
                    acknowledged.complete(null);
                } else {
                    fail(acknowledged, failure);
                }
            });
        } catch (KafkaException away) {
            fail(acknowledged, away);
        }
        return acknowledged;
    }

    private static void fail(CompletableFuture<Void> acknowledged, Exception failure) {
        LOG.debug("A message was not acknowledged", failure);
        acknowledged.completeExceptionally(failure);
    }

    private synchronized Producer<String, byte[]> producer() {
        var present = producer;
        if (present == null) {
            present = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
            producer = present;
        }
        return present;
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(5));
        }
    }
}
