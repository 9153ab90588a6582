package childrens.improvement.metrics.ingest;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;

/**
 * Tells whether a topic is still the one whose positions are stored. One that was made anew is not read: somebody must
 * decide, and until then the service is not ready.
 */
@ApplicationScoped
public class TopicIdentity {

    private final Map<String, Object> broker;
    private final DataSource database;
    private final Offsets offsets;
    private volatile boolean another;

    TopicIdentity(
            @Identifier("default-kafka-broker") Map<String, Object> broker, DataSource database, Offsets offsets) {
        this.broker = broker;
        this.database = database;
        this.offsets = offsets;
    }

    /**
     * Makes sure that a topic is the one that was read so far.
     *
     * @throws IllegalStateException when it is another
     */
    void check(String topic) {
        try (Admin admin = Admin.create(broker);
                Connection connection = database.getConnection()) {
            String id = Objects.requireNonNull(admin.describeTopics(List.of(topic))
                            .topicNameValues()
                            .get(topic))
                    .get()
                    .topicId()
                    .toString();
            another = !offsets.isSame(connection, topic, id);
        } catch (ExecutionException | SQLException away) {
            throw new IllegalStateException("it cannot be told which topic " + topic + " is", away);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the service stops", interrupted);
        }
        if (another) {
            throw new IllegalStateException("topic " + topic + " was made anew: its positions are not the stored ones");
        }
    }

    /** Whether the topic was found to be another than the one that was read so far. */
    boolean isAnother() {
        return another;
    }
}
