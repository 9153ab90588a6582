package childrens.improvement.metrics.ingest;

import childrens.improvement.foundation.loop.Loop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Lays out further missed intervals ahead of time for children of whom nothing has been heard for long. */
@ApplicationScoped
public class FurtherIntervals {

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int CHILDREN_AT_ONCE = 500;

    private final IngestEngine engine;
    private @Nullable Loop loop;

    FurtherIntervals(IngestEngine engine) {
        this.engine = engine;
    }

    void start(@Observes StartupEvent started) {
        loop = Loop.start("further-intervals", LOOK, this::layOut);
    }

    void stop(@Observes ShutdownEvent stopped) {
        if (loop != null) {
            loop.close();
        }
    }

    private void layOut() {
        while (engine.layOutAhead(CHILDREN_AT_ONCE)) {
            // there may be more
        }
    }
}
