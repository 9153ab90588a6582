package childrens.improvement.plan.organisation;

import childrens.improvement.foundation.clock.ServiceClock;
import childrens.improvement.foundation.cloudevent.CloudEvent;
import childrens.improvement.foundation.outbox.Outbox;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Tells of posts that nobody holds, and when they are vacant no longer: once for each time, in whatever instance. What a
 * post would be told goes to others meanwhile, who have to know that it does.
 */
@ApplicationScoped
class VacantPosts {

    private static final String TOPIC = "breaches";
    private static final String SOURCE = "/plan-service";

    private final EntityManager database;
    private final Outbox outbox;
    private final ServiceClock clock;
    private final ObjectMapper json;

    VacantPosts(EntityManager database, Outbox outbox, ServiceClock clock, ObjectMapper json) {
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
        this.json = json;
    }

    /** Tells what there is to be told now. */
    @Transactional
    void announce() {
        if (!isMine()) {
            return;
        }
        Instant now = clock.now();
        posts(true).forEach(post -> {
            int round = (Integer) database.createNativeQuery("""
                            insert into post_vacancy (post, round, opened_at)
                            select :post, coalesce(max(round), 0) + 1, :now from post_vacancy where post = :post
                            returning round
                            """, Integer.class)
                    .setParameter("post", post)
                    .setParameter("now", now)
                    .getSingleResult();
            send("post.vacant", VacancyMessage.opened(post, round, now), now);
        });
        posts(false).forEach(post -> {
            int round = (Integer) database.createNativeQuery(
                            "update post_vacancy set closed_at = :now where post = :post and closed_at is null"
                                    + " returning round",
                            Integer.class)
                    .setParameter("post", post)
                    .setParameter("now", now)
                    .getSingleResult();
            send("post.filled", VacancyMessage.closed(post, round, now), now);
        });
    }

    private boolean isMine() {
        return (Boolean)
                database.createNativeQuery("select pg_try_advisory_xact_lock(hashtext('vacant-posts'))", Boolean.class)
                        .getSingleResult();
    }

    @SuppressWarnings("unchecked")
    private List<String> posts(boolean vacant) {
        return database.createNativeQuery(
                        "select post from vacancy_to_tell where vacant = :vacant order by post", String.class)
                .setParameter("vacant", vacant)
                .getResultList();
    }

    private void send(String type, VacancyMessage data, Instant now) {
        String identity = type + "|" + data.about() + "|" + data.round();
        UUID id = UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8));
        outbox.add(
                TOPIC,
                data.about(),
                new CloudEvent(id.toString(), SOURCE, type, data.about(), now, json.valueToTree(data)));
    }
}
