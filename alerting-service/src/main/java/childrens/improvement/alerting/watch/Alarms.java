package childrens.improvement.alerting.watch;

import childrens.improvement.alerting.channel.Channel;
import childrens.improvement.alerting.delivery.MessageQueue;
import childrens.improvement.alerting.delivery.MessageSource;
import childrens.improvement.alerting.escalation.London;
import childrens.improvement.alerting.message.Text;
import childrens.improvement.alerting.organisation.OrganisationDirectory;
import childrens.improvement.alerting.preference.Preferences;
import childrens.improvement.alerting.routing.Holder;
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
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Tells, by another channel where there is one, that the canary of a channel did not arrive, and that it does again. */
@ApplicationScoped
class Alarms implements MessageSource {

    private static final Logger LOG = Logger.getLogger(Alarms.class);
    private static final String LETTER = "notice";

    private final EntityManager database;
    private final List<Channel> channels;
    private final Preferences preferences;
    private final OrganisationDirectory directory;
    private final Instance<MessageQueue> queue;
    private final ServiceClock clock;
    private final WatchConfig config;

    Alarms(
            EntityManager database,
            @All List<Channel> channels,
            Preferences preferences,
            OrganisationDirectory directory,
            Instance<MessageQueue> queue,
            ServiceClock clock,
            WatchConfig config) {
        this.database = database;
        this.channels = channels;
        this.preferences = preferences;
        this.directory = directory;
        this.queue = queue;
        this.clock = clock;
        this.config = config;
    }

    /** Looks at a channel, and tells what has changed. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void look(String channel) {
        database.createNativeQuery("select pg_advisory_xact_lock(hashtext('canaries'))")
                .getSingleResult();
        boolean wasSilent = isSilent(channel);
        @Nullable Boolean arrives = arrives(channel);
        if (arrives != null && arrives == wasSilent) {
            raise(channel, arrives ? "back" : "silent");
        }
    }

    /** Whether the channel is known to be silent. */
    @Transactional
    boolean isSilent(String channel) {
        return database.createNativeQuery(
                        "select kind from channel_alarm where channel = :channel order by raised_at desc limit 1",
                        String.class)
                .setParameter("channel", channel)
                .getResultList()
                .contains("silent");
    }

    /** Whether the newest canary whose time is over, or that was taken, was; null while there is none. */
    private @Nullable Boolean arrives(String channel) {
        List<?> found = database.createNativeQuery("""
                        select case when taken_at is null then 'missed' else 'taken' end
                          from canary
                         where channel = :channel
                           and (taken_at is not null or queued_at < clock_timestamp() - :late * interval '1 second')
                         order by queued_at desc limit 1
                        """, String.class)
                .setParameter("late", config.missedAfter().toSeconds())
                .setParameter("channel", channel)
                .getResultList();
        return found.contains("taken") ? Boolean.TRUE : found.contains("missed") ? Boolean.FALSE : null;
    }

    private void raise(String channel, String kind) {
        UUID id = UUID.randomUUID();
        Optional<String> other = preferences.channels(config.tells()).stream()
                .filter(name -> !name.equals(channel))
                .filter(name ->
                        channels.stream().anyMatch(one -> one.name().equals(name) && one.reaches(config.tells())))
                .findFirst();
        LOG.errorf("Channel %s is %s; %s is told by %s", channel, kind, config.tells(), other.orElse("the same"));
        queue.get().add(id, LETTER, config.tells(), other.orElse(channel), clock.now());
        database.createNativeQuery("insert into channel_alarm (message, channel, kind) values (:id, :channel, :kind)")
                .setParameter("id", id)
                .setParameter("channel", channel)
                .setParameter("kind", kind)
                .executeUpdate();
    }

    @Override
    public String letter() {
        return LETTER;
    }

    @Override
    public Optional<Written> write(UUID message, String recipient, Instant now) {
        String addresses = directory.current().holders(recipient, London.dayOf(now)).stream()
                .map(Holder::address)
                .collect(Collectors.joining(", "));
        List<?> found = database.createNativeQuery(
                        "select kind || ' ' || channel from channel_alarm where message = :id", String.class)
                .setParameter("id", message)
                .getResultList();
        return found.stream().map(String.class::cast).findFirst().map(alarm -> {
            String channel = alarm.substring(alarm.indexOf(' ') + 1);
            return new Written(addresses, alarm.startsWith("silent") ? silent(channel) : back(channel));
        });
    }

    private static Text silent(String channel) {
        return new Text("Messages by " + channel + " do not arrive", """
                The hourly test message by %s was not taken. Messages wait and are tried again; those that can go by another
                channel do.

                Why you: you are told when a channel does not work.
                What happens next: one more message when it works again. Please tell whoever runs it.
                """.formatted(channel));
    }

    private static Text back(String channel) {
        return new Text("Messages by " + channel + " arrive again", """
                The hourly test message by %s was taken. What could not be sent and is still so is sent now.

                Why you: you had been told that it did not work.
                What happens next: nothing; nobody needs to do anything about it.
                """.formatted(channel));
    }
}
