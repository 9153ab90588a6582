package childrens.improvement.metrics.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import childrens.improvement.foundation.cloudevent.CloudEvent;
import childrens.improvement.foundation.kafka.AcknowledgedProducer;
import childrens.improvement.foundation.problem.ProblemException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Hands events to the log of the case system's events. */
@Singleton
public class EventPublisher {

    private static final Logger LOG = Logger.getLogger(EventPublisher.class);
    private static final String TOPIC = "case-events";
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Function<ProducerRecord<String, byte[]>, CompletableFuture<Void>> producer;

    @Inject
    EventPublisher(AcknowledgedProducer producer) {
        this(producer::send);
    }

    EventPublisher(Function<ProducerRecord<String, byte[]>, CompletableFuture<Void>> producer) {
        this.producer = producer;
    }

    /**
     * Sends an event in structured mode.
     *
     * @return completed when the broker has it
     */
    CompletableFuture<Void> publish(String subject, byte[] event) {
        return publish(subject, event, Map.of("content-type", CloudEvent.MEDIA_TYPE), UTF_8);
    }

    /**
     * Sends bytes with the headers that they came with.
     *
     * @return completed when the broker has them
     */
    public CompletableFuture<Void> publish(
            @Nullable String subject, byte @Nullable [] event, Map<String, String> headers, Charset charset) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(TOPIC, subject, event);
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(charset)));
        return producer.apply(message);
    }

    /** Waits for the broker; a 503 when it is away. */
    public static void await(CompletableFuture<Void> sent) {
        try {
            sent.join();
        } catch (CompletionException away) {
            LOG.warnf("Events cannot be handed on: %s", away.getCause());
            throw ProblemException.unavailable(
                    "The broker is away. Send the whole body again; what it already has is counted once.", RETRY_AFTER);
        }
    }
}
