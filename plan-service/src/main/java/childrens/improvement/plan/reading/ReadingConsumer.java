package childrens.improvement.plan.reading;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Keeps the readings that metrics-service tells. */
@ApplicationScoped
public class ReadingConsumer {

    private static final Logger LOG = Logger.getLogger(ReadingConsumer.class);
    private static final int TRIES_FOR_ONE = 3;

    private final ReadingMessages messages;
    private final ReadingCopy copy;
    private final TopicTables tables;
    private volatile boolean stopping;

    ReadingConsumer(ReadingMessages messages, ReadingCopy copy, TopicTables tables) {
        this.messages = messages;
        this.copy = copy;
        this.tables = tables;
    }

    void stop(@Observes ShutdownEvent stopping) {
        this.stopping = true;
    }

    /** Takes a batch in; returns when it is stored, however long the database is away. */
    @Incoming("measure-readings")
    @Blocking
    void take(ConsumerRecords<String, byte[]> records) {
        List<Received> batch = new ArrayList<>();
        records.forEach(message -> batch.add(messages.read(message)));
        try {
            QuarkusTransaction.requiringNew().run(() -> store(batch));
        } catch (RuntimeException failed) {
            LOG.warnf(failed, "A batch of %d readings is taken in one by one", batch.size());
            batch.forEach(this::takeAlone);
        }
    }

    /** A message that fails again and again, for a reason of its own, is kept aside so that the others go on. */
    private void takeAlone(Received one) {
        for (int tries = 1; !stopping; tries++) {
            Received taken = tries > TRIES_FOR_ONE ? one.unreadable("it could not be stored") : one;
            try {
                QuarkusTransaction.requiringNew().run(() -> store(List.of(taken)));
                return;
            } catch (RuntimeException failed) {
                ConsumerRecord<String, byte[]> message = one.message();
                LOG.warnf(failed, "Offset %d of %s is tried again", message.offset(), message.topic());
                if (!DatabaseFailures.isOfTheMessage(failed)) {
                    tries = 0;
                }
                DatabaseFailures.pause();
            }
        }
        throw new IllegalStateException("The service stops; the readings are read again when it starts");
    }

    private void store(List<Received> batch) {
        for (Received one : batch) {
            KeptReading content = one.content();
            if (content == null) {
                tables.keepUnreadable(one.message(), one.reason());
            } else {
                copy.keep(content);
            }
        }
        tables.advance(batch.stream().map(Received::message).toList());
    }
}
