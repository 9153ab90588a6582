package childrens.improvement.alerting.activity;

import childrens.improvement.alerting.activity.ActivityMornings.Work;
import childrens.improvement.foundation.loop.Loop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Looks on each working morning, in every instance where lists are made too. */
@ApplicationScoped
class ActivityRunner {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final ActivityMornings mornings;
    private final DueCounts counts;
    private final boolean isOpen;
    private @Nullable Loop loop;

    ActivityRunner(
            ActivityMornings mornings, DueCounts counts, @ConfigProperty(name = "digest.key") Optional<String> key) {
        this.mornings = mornings;
        this.counts = counts;
        this.isOpen = key.isPresent();
    }

    void start(@Observes StartupEvent started) {
        if (isOpen) {
            loop = Loop.start("activity", PAUSE, this::round);
        }
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
