package childrens.improvement.plan.action;

import childrens.improvement.foundation.loop.Loop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Looks, in every instance, for actions to tell of. */
@ApplicationScoped
class ActionAnnouncer {

    private static final Duration LOOK = Duration.ofMillis(200);

    private final ActionAnnouncements announcements;
    private @Nullable Loop loop;

    ActionAnnouncer(ActionAnnouncements announcements) {
        this.announcements = announcements;
    }

    void start(@Observes StartupEvent started) {
        loop = Loop.start("action-announcer", LOOK, announcements::announce);
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (loop != null) {
            loop.close();
        }
    }
}
