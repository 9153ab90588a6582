package childrens.improvement.alerting.notification;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The notifications. */
@ApplicationScoped
public class NotificationRepository implements PanacheRepositoryBase<NotificationEntity, UUID> {

    /** Those of the episodes, which the caller has locked. */
    public List<NotificationEntity> ofEpisodes(Collection<UUID> episodes) {
        return episodes.isEmpty() ? List.of() : list("episode in ?1", episodes);
    }

    /** Those of one kind that are due to a post and go in no message yet. */
    public List<NotificationEntity> ungathered(String letter, String recipient, Instant now) {
        return find(
                        "letter = ?1 and recipient = ?2 and state = 'waiting' and message is null and dueAt <= ?3",
                        Sort.by("id"),
                        letter,
                        recipient,
                        now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The episodes of which a message tells. */
    public List<UUID> episodesOfMessage(UUID message) {
        return getEntityManager()
                .createQuery("select distinct episode from NotificationEntity where message = :message", UUID.class)
                .setParameter("message", message)
                .getResultList();
    }

    /** Whether another notification tells the post of the same step already. */
    public boolean isTaken(NotificationEntity notification, String recipient) {
        return count(
                        "episode = ?1 and step = ?2 and round = ?3 and recipient = ?4",
                        notification.episode,
                        notification.step,
                        notification.round,
                        recipient)
                > 0;
    }

    /** Those that go as one message. */
    public List<NotificationEntity> ofMessage(UUID message) {
        return list("message = ?1 order by id", message);
    }

    /** The episodes of those that wait for somebody who can be reached. */
    List<UUID> episodesUnrouted() {
        return find("dueAt is null and state = 'waiting'").stream()
                .map(notification -> notification.episode)
                .distinct()
                .toList();
    }

    /** Notes that a breach was heard of that was over already. */
    void noteBacklog(Instant now) {
        getEntityManager().createNativeQuery("""
                        insert into backlog_heard (last_at) values (:now)
                        on conflict (one_row) do update set last_at = excluded.last_at
                        """).setParameter("now", now).executeUpdate();
    }

    /** No summary is gathered until the transaction ends; others may hold them, too. */
    void holdSummaries() {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock_shared(hashtext('summaries'))")
                .getSingleResult();
    }
}
