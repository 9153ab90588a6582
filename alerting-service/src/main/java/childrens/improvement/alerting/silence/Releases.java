package childrens.improvement.alerting.silence;

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

/** Has it decided anew what is told of what was held, as soon as nothing holds it any more. */
@ApplicationScoped
class Releases {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final EntityManager database;
    private final EpisodeRepository episodes;
    private final NotificationPlanner planner;
    private final ServiceClock clock;
    private @Nullable Loop loop;

    Releases(EntityManager database, EpisodeRepository episodes, NotificationPlanner planner, ServiceClock clock) {
        this.database = database;
        this.episodes = episodes;
        this.planner = planner;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        loop = Loop.start(
                "releases", PAUSE, () -> QuarkusTransaction.requiringNew().run(this::release));
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (loop != null) {
            loop.close();
        }
    }

    /** All at once, so that they go in one summary. */
    private void release() {
        Instant now = clock.now();
        List<UUID> freed = freed(now);
        if (!freed.isEmpty()) {
            planner.decide(episodes.lock(freed).values(), now);
        }
        database.createNativeQuery("""
                        update silence set reconsidered_at = :now
                         where reconsidered_at is null and (ended_at is not null or ends_at <= :now)
                           and not exists (select from held_back h where h.silence = silence.id)
                        """).setParameter("now", now).executeUpdate();
    }

    private List<UUID> freed(Instant now) {
        List<?> rows = database.createNativeQuery("""
                        select h.episode from held_back h
                          left join silence s on s.id = h.silence
                          left join episode f on f.id = h.feed
                         where s.ended_at is not null or s.ends_at <= :now or f.state <> 'open'
                        """, UUID.class)
                .setParameter("now", now)
                .getResultList();
        return rows.stream().map(UUID.class::cast).toList();
    }
}
