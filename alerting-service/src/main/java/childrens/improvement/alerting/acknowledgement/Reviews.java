package childrens.improvement.alerting.acknowledgement;

import childrens.improvement.alerting.breach.EpisodeRepository;
import childrens.improvement.alerting.notification.NotificationPlanner;
import childrens.improvement.foundation.clock.ServiceClock;
import childrens.improvement.foundation.loop.Loop;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Has it decided anew what is told of each breach when the day of its review comes. */
@ApplicationScoped
class Reviews {

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int AT_ONCE = 200;

    private final EntityManager database;
    private final EpisodeRepository episodes;
    private final NotificationPlanner planner;
    private final ServiceClock clock;
    private @Nullable Loop loop;

    Reviews(EntityManager database, EpisodeRepository episodes, NotificationPlanner planner, ServiceClock clock) {
        this.database = database;
        this.episodes = episodes;
        this.planner = planner;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        loop = Loop.start("reviews", PAUSE, this::round);
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (loop != null) {
            loop.close();
        }
    }

    private void round() {
        while (QuarkusTransaction.requiringNew().call(this::review) == AT_ONCE) {
            // the next that are due
        }
    }

    private int review() {
        Instant now = clock.now();
        List<UUID> due = due(now);
        if (!due.isEmpty()) {
            List<UUID> ids = database.createQuery(
                            "select distinct episode from AcknowledgementEntity where id in (:due)", UUID.class)
                    .setParameter("due", due)
                    .getResultList();
            planner.decide(episodes.lock(ids).values(), now);
            database.createNativeQuery("""
                            insert into acknowledgement_reviewed
                            select id from acknowledgement where id in (:due) on conflict do nothing
                            """).setParameter("due", due).executeUpdate();
        }
        return due.size();
    }

    private List<UUID> due(Instant now) {
        List<?> rows = database.createNativeQuery("""
                        select a.id from acknowledgement a
                         where review_by <= :now and via <> 'note'
                           and not exists (select from acknowledgement_reviewed r where r.acknowledgement = a.id)
                         order by a.episode, a.id
                         limit :limit
                        """, UUID.class)
                .setParameter("now", now)
                .setParameter("limit", AT_ONCE)
                .getResultList();
        return rows.stream().map(UUID.class::cast).toList();
    }
}
