package childrens.improvement.alerting.acknowledgement;

import childrens.improvement.alerting.breach.EpisodeRepository;
import childrens.improvement.alerting.episode.Episode;
import childrens.improvement.alerting.notification.NotificationEntity;
import childrens.improvement.alerting.notification.NotificationRepository;
import childrens.improvement.foundation.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Acknowledges what a message told, in the name of the post that it was sent to, once for each message. */
@ApplicationScoped
public class LinkAnswers {

    private final EntityManager database;
    private final EpisodeRepository episodes;
    private final NotificationRepository notifications;
    private final Acknowledgements acknowledgements;

    LinkAnswers(
            EntityManager database,
            EpisodeRepository episodes,
            NotificationRepository notifications,
            Acknowledgements acknowledgements) {
        this.database = database;
        this.episodes = episodes;
        this.notifications = notifications;
        this.acknowledgements = acknowledgements;
    }

    /** What the message told and is still so; changes nothing. Empty when there is no such message. */
    @Transactional
    public Optional<LinkedMessage> of(UUID message) {
        List<NotificationEntity> told = notifications.ofMessage(message);
        if (told.isEmpty()) {
            return Optional.empty();
        }
        List<Episode> open = episodes.read(notifications.episodesOfMessage(message)).stream()
                .filter(Episode::isOpen)
                .sorted(Comparator.comparing(episode -> episode.subject().episodeId()))
                .toList();
        return Optional.of(new LinkedMessage(told.get(0).recipient, open, isUsed(message)));
    }

    /**
     * Acknowledges all that is still so.
     *
     * @return how many; empty when the link had been used already
     * @throws ProblemException when what was entered cannot be meant
     */
    @Transactional
    public Optional<Integer> take(UUID message, String plan, String reviewBy, Instant now) {
        Answer answer = Answer.of(new AcknowledgementRequest(plan, reviewBy, null, null), null, now);
        String post = notifications.ofMessage(message).get(0).recipient;
        if (!use(message, post, now)) {
            return Optional.empty();
        }
        List<Episode> open = episodes.lock(notifications.episodesOfMessage(message)).values().stream()
                .filter(Episode::isOpen)
                .toList();
        open.forEach(episode -> acknowledgements.take(episode, answer, new Author(post, post, "link"), now));
        return Optional.of(open.size());
    }

    /** Claims the one use; whoever comes at the same time waits here and finds it used. */
    private boolean use(UUID message, String post, Instant now) {
        return database.createNativeQuery("""
                        insert into used_link (message, post, used_at) values (:message, :post, :now) on conflict do nothing
                        """)
                        .setParameter("message", message)
                        .setParameter("post", post)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    private boolean isUsed(UUID message) {
        return !database.createNativeQuery("select 1 from used_link where message = :message")
                .setParameter("message", message)
                .getResultList()
                .isEmpty();
    }
}
