package childrens.improvement.alerting.watch;

import childrens.improvement.foundation.loop.Loop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Watches, in every instance. */
@ApplicationScoped
class Watch {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Canaries canaries;
    private final Alarms alarms;
    private final Figures figures;
    private @Nullable Loop loop;

    Watch(Canaries canaries, Alarms alarms, Figures figures) {
        this.canaries = canaries;
        this.alarms = alarms;
        this.figures = figures;
    }

    void start(@Observes StartupEvent started) {
        loop = Loop.start("watch", PAUSE, this::round);
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (loop != null) {
            loop.close();
        }
    }

    private void round() {
        canaries.send();
        canaries.watched().forEach(alarms::look);
        figures.read();
    }
}
