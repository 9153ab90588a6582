package childrens.improvement.alerting.watch;

import childrens.improvement.foundation.loop.Loop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/** Watches, in every instance. */
@ApplicationScoped
class Watch {

    private final Canaries canaries;
    private final Alarms alarms;
    private final Figures figures;
    private final WatchConfig config;
    private @Nullable Loop loop;

    Watch(Canaries canaries, Alarms alarms, Figures figures, WatchConfig config) {
        this.canaries = canaries;
        this.alarms = alarms;
        this.figures = figures;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        loop = Loop.start("watch", config.look(), this::round);
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (loop != null) {
            loop.close();
        }
    }

    private void round() {
        canaries.forget();
        canaries.send();
        canaries.watched().forEach(alarms::look);
        figures.read();
    }
}
