package childrens.improvement.alerting.subscription;

import childrens.improvement.alerting.stream.BreachEvents;
import childrens.improvement.foundation.loop.Loop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Puts events in their order and makes messages of them, in every instance. */
@ApplicationScoped
class EventRunner {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final BreachEvents events;
    private final EventMessages messages;
    private @Nullable Loop loop;

    EventRunner(BreachEvents events, EventMessages messages) {
        this.events = events;
        this.messages = messages;
    }

    void start(@Observes StartupEvent started) {
        loop = Loop.start("events", PAUSE, this::round);
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (loop != null) {
            loop.close();
        }
    }

    private void round() {
        if (events.place()) {
            messages.make();
        }
    }
}
