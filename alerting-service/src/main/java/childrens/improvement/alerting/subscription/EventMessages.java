package childrens.improvement.alerting.subscription;

import childrens.improvement.alerting.delivery.MessageSource;
import childrens.improvement.alerting.message.Text;
import childrens.improvement.alerting.stream.BreachEvents;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes a message of each event for each subscription that wants it, and writes it when it goes. */
@ApplicationScoped
class EventMessages implements MessageSource {

    static final String LETTER = "event";
    static final String CHANNEL = "webhook";

    /** Begins the recipient of a message that is a subscription's. */
    static final String RECIPIENT = "subscription:";

    private final EntityManager database;
    private final BreachEvents events;
    private final ObjectMapper json;

    EventMessages(EntityManager database, BreachEvents events, ObjectMapper json) {
        this.database = database;
        this.events = events;
        this.json = json;
    }

    /** Makes the messages of events that have none yet; one instance at a time. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void make() {
        database.createNativeQuery("select pg_advisory_xact_lock(hashtext('event messages'))")
                .getSingleResult();
        database.createNativeQuery("""
                with told as (
                  select md5(s.id || '|' || v.id)::uuid as message, s.id as subscription, v.id as event
                    from event_cursor c
                    join breach_event v on v.position > c.position
                    join episode e on e.id = v.episode and not e.silent
                    join subscription s on s.ended_at is null and v.at >= s.created_at
                     and (s.kind is null or s.kind = e.kind)
                     and (s.measure is null or s.measure = e.measure)
                     and (s.scope is null or s.scope = e.scope)
                ), queued as (
                  insert into message (id, letter, recipient, state, composed_at, next_attempt_at, channel, bound, circuit)
                  select message, 'event', 'subscription:' || subscription, 'pending', service_now(), service_now(),
                         'webhook', true, 'webhook ' || subscription
                    from told
                )
                insert into event_message (message, subscription, event) select message, subscription, event from told
                """).executeUpdate();
        database.createNativeQuery(
                        "update event_cursor set position = (select coalesce(max(position), 0) from breach_event)")
                .executeUpdate();
    }

    void keepTest(UUID message, UUID subscription) {
        database.flush();
        database.createNativeQuery(
                        "insert into event_message (message, subscription, is_test) values (:message, :subscription, true)")
                .setParameter("message", message)
                .setParameter("subscription", subscription)
                .executeUpdate();
    }

    @Override
    public String letter() {
        return LETTER;
    }

    @Override
    public Optional<Written> write(UUID message, String recipient, Instant now) {
        @Nullable Object[] kept = carried(message).stream().findFirst().orElse(null);
        if (kept == null) {
            return Optional.empty();
        }
        if (Boolean.TRUE.equals(kept[1])) {
            return Optional.of(written("subscription.test", Map.of("type", "subscription.test", "timestamp", now)));
        }
        return Optional.ofNullable((Number) kept[0])
                .flatMap(event -> events.one(event.longValue()))
                .map(event -> written(
                        event.type(),
                        Map.of("type", event.type(), "timestamp", event.at().toInstant(), "data", event)));
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> carried(UUID message) {
        return database.createNativeQuery("""
                        select m.event, m.is_test from event_message m join subscription s on s.id = m.subscription
                         where m.message = :message and s.ended_at is null
                        """).setParameter("message", message).getResultList();
    }

    private Written written(String type, Map<String, Object> payload) {
        try {
            return new Written("", new Text(type, json.writeValueAsString(payload)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an event is a plain record", impossible);
        }
    }
}
