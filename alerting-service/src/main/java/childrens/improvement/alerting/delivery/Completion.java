package childrens.improvement.alerting.delivery;

import childrens.improvement.alerting.breach.EpisodeRepository;
import childrens.improvement.alerting.channel.Outcome;
import childrens.improvement.alerting.episode.Episode;
import childrens.improvement.alerting.escalation.Backoff;
import childrens.improvement.alerting.notification.NotificationEntity;
import childrens.improvement.alerting.notification.NotificationPlanner;
import childrens.improvement.alerting.notification.NotificationPublisher;
import childrens.improvement.alerting.notification.NotificationRepository;
import childrens.improvement.foundation.clock.ServiceClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps how an attempt ended, and decides what follows from it. */
@ApplicationScoped
class Completion {

    private final MessageRepository messages;
    private final NotificationRepository notifications;
    private final EpisodeRepository episodes;
    private final NotificationPlanner planner;
    private final NotificationPublisher publisher;
    private final Channels channels;
    private final ServiceClock clock;
    private final Backoff backoff;

    Completion(
            MessageRepository messages,
            NotificationRepository notifications,
            EpisodeRepository episodes,
            NotificationPlanner planner,
            NotificationPublisher publisher,
            Channels channels,
            ServiceClock clock,
            DeliveryConfig config) {
        this.messages = messages;
        this.notifications = notifications;
        this.episodes = episodes;
        this.planner = planner;
        this.publisher = publisher;
        this.channels = channels;
        this.clock = clock;
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
        if (!message.state.equals(MessageEntity.PENDING)) {
            return;
        }
        List<NotificationEntity> waiting = notifications.ofMessage(message.id).stream()
                .filter(NotificationEntity::isWaiting)
                .toList();
        if (outcome.kind() == Outcome.Kind.ACCEPTED) {
            end(message, waiting, MessageEntity.SENT, outcome, now);
        } else if (claim.lease().equals(message.lease)) {
            failed(message, waiting, claim, outcome, now);
        }
        planner.decide(told.values(), now);
    }

    private void failed(
            MessageEntity message, List<NotificationEntity> waiting, Claim claim, Outcome outcome, Instant now) {
        boolean uncertain = claim.attempt().repeat() || outcome.kind() == Outcome.Kind.NO_ANSWER;
        waiting.forEach(notification -> notification.possiblySent = uncertain);
        Instant expiresAt = message.expiresAt == null ? now : message.expiresAt;
        if (!now.isBefore(expiresAt)) {
            end(message, waiting, MessageEntity.FAILED, outcome, now);
            return;
        }
        message.release();
        Duration wait = backoff.after(
                Duration.ofMillis(message.waitedMs), message.id.getLeastSignificantBits() + claim.number());
        message.waitedMs = wait.toMillis();
        Instant next = now.plus(wait);
        message.nextAttemptAt = next.isAfter(expiresAt) ? expiresAt : next;
    }

    private void end(MessageEntity message, List<NotificationEntity> waiting, String as, Outcome outcome, Instant now) {
        message.state = as;
        message.release();
        channels.source(message.letter).ifPresent(source -> source.ended(message.id, message.recipient, as, now));
        for (NotificationEntity notification : waiting) {
            notification.channel = message.channel;
            notification.end(as, outcome.answer(), now);
            publisher.ended(notification, now);
        }
    }
}
