package childrens.improvement.alerting.notification;

import static java.util.stream.Collectors.groupingBy;

import childrens.improvement.alerting.breach.EpisodeRepository;
import childrens.improvement.alerting.episode.Episode;
import childrens.improvement.alerting.episode.Standing;
import childrens.improvement.alerting.escalation.Ladder;
import childrens.improvement.alerting.organisation.OrganisationChanged;
import childrens.improvement.alerting.organisation.OrganisationDirectory;
import childrens.improvement.alerting.routing.Routing;
import childrens.improvement.alerting.standing.Standings;
import childrens.improvement.foundation.clock.ServiceClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Has it decided what is told of episodes, keeps it and publishes it; deciding again changes nothing. */
@ApplicationScoped
public class NotificationPlanner {

    private final Ladder ladder;
    private final NotificationRepository notifications;
    private final NotificationPublisher publisher;
    private final OrganisationDirectory directory;
    private final Standings standings;

    NotificationPlanner(
            Ladder ladder,
            NotificationRepository notifications,
            NotificationPublisher publisher,
            OrganisationDirectory directory,
            Standings standings) {
        this.ladder = ladder;
        this.notifications = notifications;
        this.publisher = publisher;
        this.directory = directory;
        this.standings = standings;
    }

    /** What nobody could be found for is decided again when the organisation has changed. */
    void organisationChanged(@Observes OrganisationChanged changed, EpisodeRepository episodes, ServiceClock clock) {
        List<UUID> unrouted = notifications.episodesUnrouted();
        if (!unrouted.isEmpty()) {
            decide(episodes.lock(unrouted).values(), clock.now());
        }
    }

    /** Decides upon episodes that the caller has locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void decide(Collection<Episode> episodes, Instant now) {
        List<UUID> ids =
                episodes.stream().map(episode -> episode.subject().episodeId()).toList();
        Map<UUID, List<NotificationEntity>> before =
                notifications.ofEpisodes(ids).stream().collect(groupingBy(notification -> notification.episode));
        Routing routing = new Routing(directory.current());
        Map<UUID, Standing> said = standings.of(episodes, now);
        for (Episode episode : episodes) {
            EpisodePlan plan = new EpisodePlan(ladder, routing, now);
            UUID id = episode.subject().episodeId();
            Standing standing = said.getOrDefault(id, Standing.NONE);
            plan.decide(episode, before.getOrDefault(id, List.of()), standing);
            if (plan.isHeldBack()) {
                standings.hold(episode, now);
            } else if (standing.heldBefore() != null) {
                standings.release(episode);
            }
            plan.decided().forEach(notification -> keep(notification, now));
            plan.ended().forEach(notification -> publisher.ended(notification, now));
        }
    }

    /** No summary goes while the caller's transaction takes more of what belongs into it. */
    void holdSummaries() {
        notifications.holdSummaries();
    }

    /** Notes that something was heard of that was over already: the summary waits until no more comes. */
    void noteBacklog(Instant now) {
        notifications.noteBacklog(now);
    }

    private void keep(NotificationEntity notification, Instant now) {
        if (notifications.isPersistent(notification)) {
            // it may make way for another that is new
            notifications.flush();
        } else {
            notifications.persist(notification);
        }
        publisher.decided(notification, now);
    }
}
