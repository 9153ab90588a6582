package childrens.improvement.metrics.organisation;

import childrens.improvement.foundation.cloudevent.CloudEvent;
import childrens.improvement.metrics.store.InFlight;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Learns what plan-service publishes; each message is the whole state of one thing, so a repeat changes nothing. */
@ApplicationScoped
class PlanServiceTopics {

    private static final Logger LOG = Logger.getLogger(PlanServiceTopics.class);
    private static final long PAUSE_MILLIS = 500;

    private final Facts facts;
    private final DataSource database;
    private final ObjectMapper json;
    private final InFlight inFlight;

    PlanServiceTopics(Facts facts, DataSource database, ObjectMapper json, InFlight inFlight) {
        this.facts = facts;
        this.database = database;
        this.json = json;
        this.inFlight = inFlight;
    }

    @Incoming("organisation")
    @Blocking
    void organisation(ConsumerRecord<String, byte[]> record) throws InterruptedException {
        learn(
                record,
                (connection, event) -> facts.learnOrganisation(
                        connection, event.data().path("id").asText(), event.data()));
    }

    @Incoming("targets")
    @Blocking
    void targets(ConsumerRecord<String, byte[]> record) throws InterruptedException {
        learn(
                record,
                (connection, event) -> facts.learnTarget(
                        connection, event.data().path("measure").asText(), event.data()));
    }

    /** Tries until the database has it: a message is never thrown away, but for one that nobody can read. */
    private void learn(ConsumerRecord<String, byte[]> record, Lesson lesson) throws InterruptedException {
        if (record.value() == null) {
            return;
        }
        CloudEvent event;
        try {
            event = CloudEvent.parse(record.value(), json);
        } catch (IllegalArgumentException unreadable) {
            LOG.errorf(
                    "%s %d/%d cannot be read: %s",
                    record.topic(), record.partition(), record.offset(), unreadable.getMessage());
            return;
        }
        while (!learned(record, event, lesson)) {
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private boolean learned(ConsumerRecord<String, byte[]> record, CloudEvent event, Lesson lesson) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                try (Connection connection = database.getConnection()) {
                    // Otherwise the answer for a moment just past could change when this commits.
                    inFlight.announce(connection, false);
                    lesson.learn(connection, event);
                    advance(connection, record);
                } catch (SQLException away) {
                    throw new IllegalStateException("the database is away", away);
                }
            });
            return true;
        } catch (RuntimeException failed) {
            LOG.warnf(failed, "%s %d/%d is tried again", record.topic(), record.partition(), record.offset());
            return false;
        }
    }

    private static void advance(Connection connection, ConsumerRecord<String, byte[]> record) throws SQLException {
        String sql = """
                insert into consumed_offset (topic, partition, next_offset) values (?, ?, ?)
                on conflict (topic, partition) do update
                set next_offset = greatest(consumed_offset.next_offset, excluded.next_offset)
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, record.topic());
            statement.setInt(2, record.partition());
            statement.setLong(3, record.offset() + 1);
            statement.executeUpdate();
        }
    }

    private interface Lesson {
        void learn(Connection connection, CloudEvent event) throws SQLException;
    }
}
