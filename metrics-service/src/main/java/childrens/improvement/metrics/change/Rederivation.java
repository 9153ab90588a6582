package childrens.improvement.metrics.change;

import childrens.improvement.foundation.loop.Loop;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Derives the history anew for a change of a definition, a piece of children at a time, each piece in a transaction of
 * its own: whoever dies leaves the piece to another, and instances share the work. Events go on being counted by both
 * definitions meanwhile.
 */
@ApplicationScoped
class Rederivation {

    private static final Duration LOOK = Duration.ofMillis(250);
    private static final int CHILDREN_AT_ONCE = 200;
    private static final int TIMEOUT_SECONDS = 300;

    private final DataSource database;
    private final ChangeSteps steps;
    private @Nullable Loop loop;

    Rederivation(DataSource database, ChangeSteps steps) {
        this.database = database;
        this.steps = steps;
    }

    void start(@Observes StartupEvent started) {
        loop = Loop.start("rederivation", LOOK, this::work);
    }

    void stop(@Observes ShutdownEvent stopped) {
        if (loop != null) {
            loop.close();
        }
    }

    private void work() {
        while (step(steps::begin)
                || step(connection -> steps.derive(connection, CHILDREN_AT_ONCE))
                || step(steps::bringIntoForce)) {
            // there may be more
        }
    }

    private boolean step(Step step) {
        return QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(() -> {
            try (Connection connection = database.getConnection()) {
                return step.take(connection);
            }
        });
    }

    private interface Step {
        boolean take(Connection connection) throws SQLException;
    }
}
