package childrens.improvement.alerting.delivery;

import childrens.improvement.alerting.breach.EpisodeRepository;
import childrens.improvement.alerting.channel.Outcome;
import childrens.improvement.alerting.episode.Episode;
import childrens.improvement.alerting.escalation.Backoff;
import childrens.improvement.alerting.notification.NotificationEntity;
import childrens.improvement.alerting.notification.NotificationPlanner;
import childrens.improvement.alerting.notification.NotificationRepository;
import childrens.improvement.foundation.clock.MachineClock;
import childrens.improvement.foundation.clock.ServiceClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Keeps how an attempt ended, and decides what follows from it. */
@ApplicationScoped
class Completion {

    private final MessageRepository messages;
    private final NotificationRepository notifications;
    private final EpisodeRepository episodes;
    private final NotificationPlanner planner;
    private final Writing writing;
    private final Channels channels;
    private final Circuits circuits;
    private final Expiry expiry;
    private final DeliveryMetrics metrics;
    private final ServiceClock clock;
    private final MachineClock machine;
    private final Backoff backoff;

    Completion(
            MessageRepository messages,
            NotificationRepository notifications,
            EpisodeRepository episodes,
            NotificationPlanner planner,
            Writing writing,
            Channels channels,
            Circuits circuits,
            Expiry expiry,
            DeliveryMetrics metrics,
            ServiceClock clock,
            MachineClock machine,
            DeliveryConfig config) {
        this.messages = messages;
        this.notifications = notifications;
        this.episodes = episodes;
        this.planner = planner;
        this.writing = writing;
        this.channels = channels;
        this.circuits = circuits;
        this.expiry = expiry;
        this.metrics = metrics;
        this.clock = clock;
        this.machine = machine;
        this.backoff = new Backoff(config.waitAtLeast(), config.waitAtMost());
    }

    /**
     * Keeps the outcome. An instance that has lost its lease keeps what it knows of its own attempt, and that the
     * receiver has taken the message, which is so whoever sent it.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void complete(Claim claim, Outcome outcome) {
        Instant now = clock.now();
        Map<UUID, Episode> told = episodes.lock(notifications.episodesOfMessage(claim.message()));
        MessageEntity message = messages.lock(claim.message());
        messages.attempts(message.id).stream()
                .filter(attempt -> attempt.key.number() == claim.number())
                .forEach(attempt -> attempt.end(outcome));
        metrics.attempted(claim, outcome);
        circuit(claim, outcome, now);
        if (!message.state.equals(MessageEntity.PENDING)) {
            return;
        }
        if (outcome.kind() == Outcome.Kind.ACCEPTED) {
            List<NotificationEntity> waiting = writing.waiting(message);
            metrics.handedOver(message, waiting, now);
            expiry.endAs(MessageEntity.SENT, message, outcome.answer(), now);
            planner.decide(endedMeanwhile(waiting, told), now);
            return;
        }
        if (claim.lease().equals(message.lease)) {
            failed(message, claim, outcome, now);
        }
        planner.decide(told.values(), now);
    }

    /** That it was taken changes nothing for what is still so: its attempt has counted as told since it was claimed. */
    private static List<Episode> endedMeanwhile(List<NotificationEntity> sent, Map<UUID, Episode> told) {
        return sent.stream()
                .filter(NotificationEntity::isOpening)
                .map(one -> told.get(one.episode))
                .filter(Objects::nonNull)
                .filter(episode -> !episode.isOpen())
                .distinct()
                .toList();
    }

    private void circuit(Claim claim, Outcome outcome, Instant now) {
        if (outcome.kind() == Outcome.Kind.ACCEPTED) {
            circuits.accepted(claim.circuit(), claim.channel(), now);
        } else if (channels.named(claim.channel()).orElseThrow().isBroken(outcome)) {
            circuits.failed(claim.circuit(), claim.channel(), outcome, machine.now());
        } else {
            circuits.answered(claim.circuit());
        }
    }

    private void failed(MessageEntity message, Claim claim, Outcome outcome, Instant now) {
        boolean uncertain = claim.attempt().repeat() || outcome.kind() == Outcome.Kind.NO_ANSWER;
        writing.waiting(message).forEach(notification -> notification.possiblySent = uncertain);
        Instant expiresAt = message.expiresAt == null ? now : message.expiresAt;
        if (expiry.isOver(message, now)) {
            expiry.end(message, outcome.answer(), now);
            return;
        }
        message.release();
        Duration wait = backoff.after(
                Duration.ofMillis(message.waitedMs), message.id.getLeastSignificantBits() + claim.number());
        message.waitedMs = wait.toMillis();
        Instant next = now.plus(wait);
        message.nextAttemptAt = next.isAfter(expiresAt) ? expiresAt : next;
    }
}
