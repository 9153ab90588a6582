package childrens.improvement.plan.publication;

import childrens.improvement.foundation.clock.ServiceClock;
import childrens.improvement.foundation.cloudevent.CloudEvent;
import childrens.improvement.foundation.outbox.Outbox;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Publishes the state of things, each when it is not what was last published. */
@ApplicationScoped
public class Publication {

    private static final String SOURCE = "/plan-service";

    private final EntityManager database;
    private final Outbox outbox;
    private final ServiceClock clock;
    private final ObjectMapper json;

    Publication(EntityManager database, Outbox outbox, ServiceClock clock, ObjectMapper json) {
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
        // a number goes out as it was written: 50, not 5E+1
        this.json = json.copy().configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);
    }

    /**
     * Publishes in the current transaction, unless it would only repeat the last message of the key.
     *
     * @param state all that others may know of the thing; its members are the message's data
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(String topic, String key, String type, Object state) {
        JsonNode data = json.valueToTree(state);
        if (isNew(topic, key, data)) {
            String id = UUID.randomUUID().toString();
            outbox.add(topic, key, new CloudEvent(id, SOURCE, type, key, clock.now(), data));
        }
    }

    private boolean isNew(String topic, String key, JsonNode data) {
        return database.createNativeQuery("""
                                insert into published (topic, key, data) values (:topic, :key, cast(:data as jsonb))
                                on conflict (topic, key) do update set data = excluded.data
                                where published.data <> excluded.data
                                """)
                        .setParameter("topic", topic)
                        .setParameter("key", key)
                        .setParameter("data", data.toString())
                        .executeUpdate()
                == 1;
    }
}
