package childrens.improvement.alerting.delivery;

import childrens.improvement.alerting.breach.EpisodeRepository;
import childrens.improvement.alerting.channel.Attempt;
import childrens.improvement.alerting.channel.Channel;
import childrens.improvement.alerting.channel.Outcome;
import childrens.improvement.alerting.episode.Episode;
import childrens.improvement.alerting.message.Text;
import childrens.improvement.alerting.notification.NotificationPlanner;
import childrens.improvement.alerting.notification.NotificationRepository;
import childrens.improvement.foundation.clock.MachineClock;
import childrens.improvement.foundation.clock.ServiceClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Claims attempts: one transaction, which ends before anything is sent. */
@ApplicationScoped
class Dispatch {

    private static final Outcome DIED = new Outcome(
            Outcome.Kind.NO_ANSWER, "the service ended before it could note an answer; it may have arrived");

    private final MessageRepository messages;
    private final NotificationRepository notifications;
    private final NotificationPlanner planner;
    private final EpisodeRepository episodes;
    private final Writing writing;
    private final Channels channels;
    private final Ways ways;
    private final Circuits circuits;
    private final Expiry expiry;
    private final Hours hours;
    private final ServiceClock clock;
    private final MachineClock machine;
    private final DeliveryConfig config;

    Dispatch(
            MessageRepository messages,
            NotificationRepository notifications,
            NotificationPlanner planner,
            EpisodeRepository episodes,
            Writing writing,
            Channels channels,
            Ways ways,
            Circuits circuits,
            Expiry expiry,
            Hours hours,
            ServiceClock clock,
            MachineClock machine,
            DeliveryConfig config) {
        this.messages = messages;
        this.notifications = notifications;
        this.planner = planner;
        this.episodes = episodes;
        this.writing = writing;
        this.channels = channels;
        this.ways = ways;
        this.circuits = circuits;
        this.expiry = expiry;
        this.hours = hours;
        this.clock = clock;
        this.machine = machine;
        this.config = config;
    }

    /** A message that is due by the channel, of this or another instance's gathering. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<UUID> due(String channel) {
        return messages.due(channel, clock.now());
    }

    /** Claims the next attempt; empty when another instance has it, or nothing of it is to be told any more. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Claim> claim(UUID id) {
        Instant now = clock.now();
        Map<UUID, Episode> told = episodes.lock(notifications.episodesOfMessage(id));
        return messages.lockFree(id, now).flatMap(message -> claim(message, told, now));
    }

    /** Puts off a message that cannot be claimed for a reason of its own, so that it does not hold up the others. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void putOff(UUID id) {
        messages.lock(id).nextAttemptAt = clock.now().plus(config.waitAtLeast());
    }

    private Optional<Claim> claim(MessageEntity message, Map<UUID, Episode> told, Instant now) {
        Instant from = hours.onOrAfter(message, now);
        if (from.isAfter(now)) {
            message.nextAttemptAt = from;
            return Optional.empty();
        }
        List<AttemptEntity> before = messages.attempts(message.id);
        before.stream().filter(attempt -> attempt.outcome == null).forEach(attempt -> attempt.end(DIED));
        boolean repeat = before.stream().anyMatch(AttemptEntity::isUncertain);
        boolean stands = repeat ? writing.stands(message) : writing.write(message, told, now);
        String subject = message.subject;
        String body = message.body;
        if (!stands || subject == null || body == null) {
            cancel(message, now);
            return Optional.empty();
        }
        Channel channel = channels.named(message.channel).orElseThrow();
        Optional<String> found = channel.destination(message.recipient, message.address);
        if (found.isEmpty()) {
            elsewhere(message, now);
            return Optional.empty();
        }
        String destination = found.get();
        String circuit = channel.circuit(destination);
        message.circuit = circuit;
        Instant machineNow = machine.now();
        if (!circuits.mayTry(circuit, machineNow)) {
            if (expiry.hasEndedUntried(message, now)) {
                planner.decide(told.values(), now);
            }
            return Optional.empty();
        }
        writing.waiting(message).forEach(notification -> notification.possiblySent = true);
        UUID lease = UUID.randomUUID();
        message.lease = lease;
        message.leasedUntil = machineNow.plus(config.lease());
        expiry.begin(message, now);
        AttemptEntity attempt = new AttemptEntity();
        attempt.key = new AttemptEntity.Key(message.id, before.size() + 1);
        attempt.at = now;
        attempt.channel = message.channel;
        attempt.repeat = repeat;
        messages.persist(attempt);
        Text text = new Text(subject, body, message.html);
        return Optional.of(new Claim(
                lease,
                attempt.key.number(),
                message.channel,
                circuit,
                new Attempt(message.id, message.letter, message.recipient, destination, text, repeat)));
    }

    /** By the next channel; a bound message that has nowhere to go, as of a subscription that has ended, is over. */
    private void elsewhere(MessageEntity message, Instant now) {
        Optional<String> next = ways.next(message);
        if (next.isEmpty() && message.isBound) {
            cancel(message, now);
            return;
        }
        message.fallBackTo(next.orElseThrow(() -> new IllegalStateException("no address by " + message.channel)), now);
    }

    private void cancel(MessageEntity message, Instant now) {
        message.state = MessageEntity.CANCELLED;
        message.release();
        channels.source(message.letter)
                .ifPresent(source -> source.ended(message.id, message.recipient, message.state, now));
    }
}
