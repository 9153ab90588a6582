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
import java.util.ArrayList;
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
        if (episodes.isEmpty()) {
            return;
        }
        List<UUID> ids =
                episodes.stream().map(episode -> episode.subject().episodeId()).toList();
        Map<UUID, List<NotificationEntity>> before =
                notifications.ofEpisodes(ids).stream().collect(groupingBy(notification -> notification.episode));
        Routing routing = new Routing(directory.current());
        Map<UUID, Standing> said = standings.of(episodes, now);
        List<Episode> held = new ArrayList<>();
        List<UUID> released = new ArrayList<>();
        List<NotificationEntity> decided = new ArrayList<>();
        List<NotificationEntity> ended = new ArrayList<>();
        for (Episode episode : episodes) {
            EpisodePlan plan = new EpisodePlan(ladder, routing, now);
            UUID id = episode.subject().episodeId();
            Standing standing = said.getOrDefault(id, Standing.NONE);
            plan.decide(episode, before.getOrDefault(id, List.of()), standing);
            if (plan.isHeldBack()) {
                held.add(episode);
            } else if (standing.heldBefore() != null) {
                released.add(id);
            }
            decided.addAll(plan.decided());
            ended.addAll(plan.ended());
        }
        standings.hold(held, now);
        standings.release(released);
        keep(decided, now);
        publisher.ended(ended, now);
    }

    /** No summary goes while the caller's transaction takes more of what belongs into it. */
    void holdSummaries() {
        notifications.holdSummaries();
    }

    /** Notes that something was heard of that was over already: the summary waits until no more comes. */
    void noteBacklog(Instant now) {
        notifications.noteBacklog(now);
    }

    /** One flush for all of them: with thousands, one for each would look at all of them each time. */
    private void keep(List<NotificationEntity> decided, Instant now) {
        if (decided.stream().anyMatch(notifications::isPersistent)) {
            // they may make way for others that are new
            notifications.flush();
        }
        for (NotificationEntity notification : decided) {
            if (!notifications.isPersistent(notification)) {
                notifications.persist(notification);
            }
        }
        publisher.decided(decided, now);
    }
}
