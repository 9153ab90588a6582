package childrens.improvement.plan.organisation;

import childrens.improvement.foundation.clock.ServiceClock;
import childrens.improvement.plan.announcement.Announcer;
import childrens.improvement.plan.announcement.Breaches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Tells of posts that nobody holds, and when they are vacant no longer: once for each time, in whatever instance. What a
 * post would be told goes to others meanwhile, who have to know that it does.
 */
@ApplicationScoped
class VacantPosts implements Announcer {

    private final EntityManager database;
    private final Breaches breaches;
    private final ServiceClock clock;

    VacantPosts(EntityManager database, Breaches breaches, ServiceClock clock) {
        this.database = database;
        this.breaches = breaches;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "vacancy-announcer";
    }

    @Override
    public Duration every() {
        return Duration.ofMillis(500);
    }

    @Override
    @Transactional
    public void announce() {
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
            breaches.tell("post.vacant", VacancyMessage.opened(post, round, now), now);
        });
        posts(false).forEach(post -> {
            int round = (Integer) database.createNativeQuery(
                            "update post_vacancy set closed_at = :now where post = :post and closed_at is null"
                                    + " returning round",
                            Integer.class)
                    .setParameter("post", post)
                    .setParameter("now", now)
                    .getSingleResult();
            breaches.tell("post.filled", VacancyMessage.closed(post, round, now), now);
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
}
