package childrens.improvement.alerting.delivery;

import childrens.improvement.alerting.breach.EpisodeRepository;
import childrens.improvement.alerting.episode.Episode;
import childrens.improvement.alerting.message.Text;
import childrens.improvement.alerting.notification.NotificationEntity;
import childrens.improvement.alerting.notification.NotificationRepository;
import childrens.improvement.alerting.organisation.OrganisationDirectory;
import childrens.improvement.alerting.routing.Organisation;
import childrens.improvement.alerting.routing.Recipient;
import childrens.improvement.alerting.routing.Routing;
import childrens.improvement.foundation.clock.ServiceClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Claims attempts: one transaction, which ends before anything is sent. */
@ApplicationScoped
class Dispatch {

    private static final Outcome DIED = new Outcome(
            Outcome.Kind.NO_ANSWER, "the service ended before it could note an answer; it may have arrived");

    private final MessageRepository messages;
    private final NotificationRepository notifications;
    private final EpisodeRepository episodes;
    private final OrganisationDirectory directory;
    private final MailWriter writer;
    private final ServiceClock clock;
    private final DeliveryConfig config;

    Dispatch(
            MessageRepository messages,
            NotificationRepository notifications,
            EpisodeRepository episodes,
            OrganisationDirectory directory,
            MailWriter writer,
            ServiceClock clock,
            DeliveryConfig config) {
        this.messages = messages;
        this.notifications = notifications;
        this.episodes = episodes;
        this.directory = directory;
        this.writer = writer;
        this.clock = clock;
        this.config = config;
    }

    /** A message that is due, of this or another instance's gathering. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<UUID> due() {
        return messages.due(clock.now());
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
        List<AttemptEntity> before = messages.attempts(message.id);
        before.stream().filter(attempt -> attempt.outcome == null).forEach(attempt -> attempt.end(DIED));
        boolean repeat = before.stream().anyMatch(AttemptEntity::isUncertain);
        List<NotificationEntity> waiting = waiting(message);
        if (!repeat) {
            write(message, waiting, told, now);
            waiting = waiting(message);
        }
        String subject = message.subject;
        String body = message.body;
        if (waiting.isEmpty() || subject == null || body == null) {
            message.state = MessageEntity.CANCELLED;
            message.release();
            return Optional.empty();
        }
        waiting.forEach(notification -> notification.possiblySent = true);
        Instant leasedUntil = messages.machineNow().plus(config.lease());
        message.lease = UUID.randomUUID();
        message.leasedUntil = leasedUntil;
        message.expiresAt = message.expiresAt == null ? now.plus(config.expiresAfter()) : message.expiresAt;
        int number = before.size() + 1;
        persistAttempt(message.id, number, repeat, now);
        return Optional.of(
                new Claim(message.id, message.lease, number, message.address, new Text(subject, body), repeat));
    }

    private void persistAttempt(UUID message, int number, boolean repeat, Instant now) {
        AttemptEntity attempt = new AttemptEntity();
        attempt.key = new AttemptEntity.Key(message, number);
        attempt.at = now;
        attempt.repeat = repeat;
        messages.persist(attempt);
    }

    private List<NotificationEntity> waiting(MessageEntity message) {
        return notifications.ofMessage(message.id).stream()
                .filter(NotificationEntity::isWaiting)
                .toList();
    }

    /** The words, as things are now, for whoever holds the post now. */
    private void write(MessageEntity message, List<NotificationEntity> waiting, Map<UUID, Episode> told, Instant now) {
        Organisation organisation = directory.current();
        Routing routing = new Routing(organisation);
        waiting.stream().filter(NotificationEntity::isOpening).forEach(one -> route(one, routing, told, now));
        List<NotificationEntity> here = waiting(message);
        if (!here.isEmpty()) {
            Text text = writer.write(here, told, organisation, now);
            message.subject = text.subject();
            message.body = text.body();
            message.address = here.stream()
                    .flatMap(one -> Arrays.stream(String.valueOf(one.address).split(", ")))
                    .distinct()
                    .collect(Collectors.joining(", "));
        }
    }

    /** The post may have a new holder, or the team a new manager, since it was decided. */
    private void route(NotificationEntity one, Routing routing, Map<UUID, Episode> told, Instant now) {
        Episode episode = told.get(one.episode);
        Recipient found = episode == null
                ? null
                : routing.find(one.forAudience(), episode.subject(), now).orElse(null);
        if (found != null && found.post().equals(one.recipient)) {
            one.routeTo(found);
        } else if (found != null && notifications.isTaken(one, found.post())) {
            one.end("cancelled", "the post that is responsible now is told of it already", now);
        } else {
            one.reroute(found, now);
        }
    }
}
