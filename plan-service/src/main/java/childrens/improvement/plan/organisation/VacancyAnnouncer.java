package childrens.improvement.plan.organisation;

import childrens.improvement.foundation.loop.Loop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Looks, in every instance, for posts to tell of. */
@ApplicationScoped
class VacancyAnnouncer {

    private static final Duration LOOK = Duration.ofMillis(500);

    private final VacantPosts posts;
    private @Nullable Loop loop;

    VacancyAnnouncer(VacantPosts posts) {
        this.posts = posts;
    }

    void start(@Observes StartupEvent started) {
        loop = Loop.start("vacancy-announcer", LOOK, posts::announce);
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (loop != null) {
            loop.close();
        }
    }
}
