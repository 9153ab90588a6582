package childrens.improvement.alerting.watch;

import childrens.improvement.alerting.channel.Channel;
import childrens.improvement.alerting.delivery.MessageQueue;
import childrens.improvement.alerting.delivery.MessageSource;
import childrens.improvement.alerting.message.Text;
import childrens.improvement.foundation.clock.ServiceClock;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sends a canary by each channel that can take one, once an hour however many instances there are. */
@ApplicationScoped
class Canaries implements MessageSource {

    private static final String LETTER = "canary";

    private final EntityManager database;
    private final List<Channel> channels;
    private final Instance<MessageQueue> queue;
    private final ServiceClock clock;
    private final WatchConfig config;

    Canaries(
            EntityManager database,
            @All List<Channel> channels,
            Instance<MessageQueue> queue,
            ServiceClock clock,
            WatchConfig config) {
        this.database = database;
        this.channels = channels;
        this.queue = queue;
        this.clock = clock;
        this.config = config;
    }

    /** The channels that are watched. */
    List<String> watched() {
        return channels.stream()
                .filter(channel -> channel.canary().isPresent())
                .map(Channel::name)
                .sorted()
                .toList();
    }

    /** Queues those that are due. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void send() {
        database.createNativeQuery("select pg_advisory_xact_lock(hashtext('canaries'))")
                .getSingleResult();
        for (Channel channel : channels) {
            channel.canary().filter(to -> isDue(channel.name())).ifPresent(to -> send(channel.name(), to));
        }
    }

    /** Forgets those whose time is over: they tell of nobody. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void forget() {
        database.createNativeQuery("""
                        with old as (
                          select c.message from canary c join message m on m.id = c.message
                           where c.queued_at < clock_timestamp() - :kept * interval '1 second'
                             and m.letter = 'canary' and m.state <> 'pending'
                        ), attempts as (
                          delete from attempt where message in (select message from old)
                        ), canaries as (
                          delete from canary where message in (select message from old)
                        )
                        delete from message where id in (select message from old)
                        """)
                .setParameter("kept", config.kept().toSeconds())
                .executeUpdate();
    }

    private boolean isDue(String channel) {
        return database.createNativeQuery(
                        "select 1 from canary where channel = :channel and queued_at > clock_timestamp() - :every * interval '1 second'")
                .setParameter("channel", channel)
                .setParameter("every", config.every().toSeconds())
                .getResultList()
                .isEmpty();
    }

    private void send(String channel, String to) {
        UUID id = UUID.randomUUID();
        queue.get().add(id, LETTER, to, channel, clock.now());
        database.createNativeQuery("insert into canary (message, channel) values (:id, :channel)")
                .setParameter("id", id)
                .setParameter("channel", channel)
                .executeUpdate();
    }

    @Override
    public String letter() {
        return LETTER;
    }

    /** One that a newer one has overtaken is sent no more. */
    @Override
    public Optional<Written> write(UUID message, String recipient, Instant now) {
        boolean isNewest = database.createNativeQuery("""
                        select 1 from canary newer join canary this on this.channel = newer.channel
                         where this.message = :id and newer.queued_at > this.queued_at
                        """)
                .setParameter("id", message)
                .getResultList()
                .isEmpty();
        return Optional.of(new Written(config.canaryAddress(), text(recipient, now)))
                .filter(written -> isNewest);
    }

    /** Words for people; for another system an event like those about breaches. */
    private static Text text(String recipient, Instant now) {
        return recipient.startsWith("subscription:")
                ? new Text("canary", "{\"type\":\"canary\",\"timestamp\":\"" + now + "\"}")
                : new Text(
                        "Canary of the improvement plan's messages",
                        "This message shows that messages arrive. Nobody needs to do anything about it.\n");
    }

    @Override
    public void ended(UUID message, String recipient, String state, Instant now) {
        if (state.equals("sent")) {
            database.createNativeQuery("update canary set taken_at = clock_timestamp() where message = :id")
                    .setParameter("id", message)
                    .executeUpdate();
        }
    }
}
