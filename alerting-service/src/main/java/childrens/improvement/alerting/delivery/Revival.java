package childrens.improvement.alerting.delivery;

import childrens.improvement.alerting.breach.EpisodeRepository;
import childrens.improvement.alerting.channel.Channel;
import childrens.improvement.alerting.episode.Episode;
import childrens.improvement.alerting.escalation.Ladder;
import childrens.improvement.alerting.notification.NotificationEntity;
import childrens.improvement.alerting.notification.NotificationPlanner;
import childrens.improvement.alerting.notification.NotificationPublisher;
import childrens.improvement.alerting.notification.NotificationRepository;
import childrens.improvement.foundation.clock.ServiceClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Takes up again what failed because no channel worked, once mails are taken again and if it is still so: nothing that a
 * manager ought to know is lost to an outage, however long. What was refused stays refused.
 */
@ApplicationScoped
class Revival {

    private static final int AT_ONCE = 200;

    private final EntityManager database;
    private final NotificationRepository notifications;
    private final EpisodeRepository episodes;
    private final NotificationPublisher publisher;
    private final NotificationPlanner planner;
    private final Ladder ladder;
    private final ServiceClock clock;

    Revival(
            EntityManager database,
            NotificationRepository notifications,
            EpisodeRepository episodes,
            NotificationPublisher publisher,
            NotificationPlanner planner,
            Ladder ladder,
            ServiceClock clock) {
        this.database = database;
        this.notifications = notifications;
        this.episodes = episodes;
        this.publisher = publisher;
        this.planner = planner;
        this.ladder = ladder;
        this.clock = clock;
    }

    /** Takes up what it can; it goes in working time. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void revive() {
        List<UUID> told = failed();
        if (told.isEmpty()) {
            return;
        }
        Map<UUID, Episode> locked = episodes.lock(told);
        Instant now = clock.now();
        List<NotificationEntity> again = new ArrayList<>();
        for (NotificationEntity one : notifications.ofEpisodes(told)) {
            Episode episode = locked.get(one.episode);
            if (one.state.equals(MessageEntity.FAILED) && episode != null && episode.isOpen() == one.isOpening()) {
                one.again(ladder.workingTime().onOrAfter(now), now);
                again.add(one);
            }
        }
        publisher.decided(again, now);
        // what was acknowledged or silenced meanwhile is not told
        planner.decide(locked.values(), now);
    }

    private List<UUID> failed() {
        List<?> found = database.createNativeQuery("""
                        select distinct n.episode
                          from notification n
                          join episode e on e.id = n.episode
                          join circuit c on c.name = :mail
                         where n.state = 'failed' and c.accepted_at > n.ended_at and not e.silent
                           and e.state = case n.step when 'closed' then 'closed' else 'open' end
                           and (n.round = e.round or e.kind = 'measure')
                           and not exists (
                             select 1 from attempt a
                              where a.message = n.message and a.outcome = 'refused'
                                and a.number = (select max(number) from attempt l where l.message = n.message))
                         limit :most
                        """, UUID.class)
                .setParameter("mail", Channel.MAIL)
                .setParameter("most", AT_ONCE)
                .getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }
}
