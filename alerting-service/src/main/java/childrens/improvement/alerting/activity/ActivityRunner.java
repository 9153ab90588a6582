package childrens.improvement.alerting.activity;

import childrens.improvement.alerting.activity.ActivityMornings.Work;
import childrens.improvement.foundation.loop.Loop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks on each working morning, in every instance. */
@ApplicationScoped
class ActivityRunner {

    private final ActivityMornings mornings;
    private final DueCounts counts;
    private final ActivityConfig config;
    private @Nullable Loop loop;

    ActivityRunner(ActivityMornings mornings, DueCounts counts, ActivityConfig config) {
        this.mornings = mornings;
        this.counts = counts;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        loop = Loop.start("activity", config.look(), this::round);
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (loop != null) {
            loop.close();
        }
    }

    private void round() {
        if (mornings.isDue()) {
            mornings.plan();
        }
        Optional<Work> work = mornings.claim();
        while (work.isPresent()) {
            work.ifPresent(one -> mornings.keep(one, counts.of(one.day())));
            work = mornings.claim();
        }
    }
}
