package childrens.improvement.alerting.watch;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Figures that the database knows, for monitoring; read by the watch, so that a scrape asks nothing of the database. */
@ApplicationScoped
class Figures {

    private static final String OLDEST = """
            select coalesce(extract(epoch from service_now() - min(since)), 0)
              from (select min(due_at) as since from notification where state = 'waiting' and due_at <= service_now()
                    union all
                    select min(m.composed_at) from message m
                     where m.state = 'pending' and m.composed_at <= service_now()) waiting
            """;
    private static final String TODAY = """
            from (select count(*) as messages from message
                   where state = 'sent' and letter not in ('canary', 'notice', 'event')
                     and composed_at >= date_trunc('day', service_now() at time zone 'Europe/London')
                                        at time zone 'Europe/London'
                   group by recipient) post
            """;

    private final EntityManager database;
    private final MeterRegistry registry;
    private final Map<String, Double> values = new ConcurrentHashMap<>();

    Figures(EntityManager database, MeterRegistry registry) {
        this.database = database;
        this.registry = registry;
    }

    /** Reads them anew. */
    @Transactional
    void read() {
        set("delivery.oldest.unsent.seconds", "how long the oldest message that is due has waited", OLDEST);
        set(
                "delivery.messages.today.most",
                "the most messages that one post was sent today",
                "select coalesce(max(messages), 0) " + TODAY);
        set(
                "delivery.messages.today.median",
                "messages today of the post in the middle of those that were sent any",
                "select coalesce(percentile_cont(0.5) within group (order by messages), 0) " + TODAY);
        set(
                "delivery.circuits.open",
                "circuit breakers that are open",
                "select count(*) from circuit where opened_until > clock_timestamp()");
        set("delivery.channels.silent", "channels whose canary did not arrive", """
                select count(*) from (select distinct on (channel) kind from channel_alarm
                                       order by channel, raised_at desc) newest where kind = 'silent'
                """);
    }

    private void set(String name, String what, String sql) {
        double value = ((Number) database.createNativeQuery(sql).getSingleResult()).doubleValue();
        if (values.put(name, value) == null) {
            io.micrometer.core.instrument.Gauge.builder(name, () -> values.getOrDefault(name, 0.0))
                    .description(what)
                    .register(registry);
        }
    }
}
