package childrens.improvement.foundation.outbox;

import childrens.improvement.foundation.cloudevent.CloudEvent;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Objects;
import javax.sql.DataSource;

/** Where a transaction leaves what is to be told to others. */
@ApplicationScoped
public class Outbox {

    private final DataSource database;
    private final ObjectMapper json;

    Outbox(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Adds a message to the current transaction.
     *
     * @param key what decides the partition; the messages of one key leave in the order in which they were added
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(String topic, String key, CloudEvent event) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("insert into outbox (topic, key, payload) values (?, ?, ?)")) {
            insert.setString(1, topic);
            insert.setString(2, key);
            insert.setString(3, event.toJson(json));
            insert.executeUpdate();
        } catch (SQLException away) {
            throw new IllegalStateException("The outbox cannot be written", away);
        }
    }

    /**
     * Adds messages to the current transaction at once, in their order; each is keyed by its subject.
     *
     * @param events each with a subject
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void addAll(String topic, Collection<CloudEvent> events) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("insert into outbox (topic, key, payload) values (?, ?, ?)")) {
            for (CloudEvent event : events) {
                insert.setString(1, topic);
                insert.setString(2, Objects.requireNonNull(event.subject()));
                insert.setString(3, event.toJson(json));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException away) {
            throw new IllegalStateException("The outbox cannot be written", away);
        }
    }
}
