package childrens.improvement.alerting.intake;

import childrens.improvement.foundation.cloudevent.CloudEvent;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/** Takes batches of messages in, each in one transaction. */
@ApplicationScoped
public class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class);
    private static final int TRIES_FOR_ONE = 3;

    private final IntakeTables tables;
    private final ObjectMapper json;
    private volatile boolean stopping;

    Intake(IntakeTables tables, ObjectMapper json) {
        this.tables = tables;
        this.json = json;
    }

    void stop(@Observes ShutdownEvent stopping) {
        this.stopping = true;
    }

    /**
     * Takes a batch in; returns when it is stored, however long the database is away.
     *
     * @param reader makes of an event what the effect needs; an {@link IllegalArgumentException} says that it cannot be
     *     read, and why, with no value of it
     * @param effect what the messages that are new do, inside the transaction, in their order
     */
    public <T> void take(
            ConsumerRecords<String, byte[]> records, Function<CloudEvent, T> reader, Consumer<List<T>> effect) {
        List<Received<T>> batch = new ArrayList<>();
        records.forEach(message -> batch.add(received(message, reader)));
        try {
            QuarkusTransaction.requiringNew().run(() -> store(batch, effect));
        } catch (RuntimeException failed) {
            LOG.warnf(failed, "A batch of %d messages is taken in one by one", batch.size());
            batch.forEach(one -> takeAlone(one, effect));
        }
    }

    private <T> void store(List<Received<T>> batch, Consumer<List<T>> effect) {
        List<T> fresh = new ArrayList<>();
        for (Received<T> one : batch) {
            T content = one.content();
            CloudEvent event = one.event();
            if (content == null || event == null) {
                tables.keepUnreadable(one.message(), one.reason());
            } else if (tables.isNew(event.source(), event.id())) {
                fresh.add(content);
            }
        }
        effect.accept(fresh);
        tables.advance(batch.stream().map(Received::message).toList());
    }

    /** A message that fails again and again, for a reason of its own, is kept aside so that the others go on. */
    private <T> void takeAlone(Received<T> one, Consumer<List<T>> effect) {
        for (int tries = 1; !stopping; tries++) {
            boolean kept = tries > TRIES_FOR_ONE;
            Received<T> taken = kept ? one.unreadable("its effect could not be stored") : one;
            try {
                QuarkusTransaction.requiringNew().run(() -> store(List.of(taken), effect));
                return;
            } catch (RuntimeException failed) {
                LOG.warnf(
                        failed,
                        "Offset %d of %s is tried again",
                        one.message().offset(),
                        one.message().topic());
                if (!DatabaseFailures.isOfTheMessage(failed)) {
                    tries = 0;
                }
                DatabaseFailures.pause();
            }
        }
        throw new IllegalStateException("The service stops; the messages are read again when it starts");
    }

    private <T> Received<T> received(ConsumerRecord<String, byte[]> message, Function<CloudEvent, T> reader) {
        byte[] value = message.value();
        if (value == null) {
            return new Received<>(message, null, null, "no value");
        }
        try {
            CloudEvent event = CloudEvent.parse(value, json);
            return new Received<>(message, event, reader.apply(event), "");
        } catch (IllegalArgumentException unreadable) {
            return new Received<>(message, null, null, String.valueOf(unreadable.getMessage()));
        }
    }
}
