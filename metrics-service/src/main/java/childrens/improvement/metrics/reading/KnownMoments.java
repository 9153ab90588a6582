package childrens.improvement.metrics.reading;

import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.metrics.store.InFlight;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Settles the {@code knownAt} of a request, so that the answer for one that is past never changes. */
@ApplicationScoped
public class KnownMoments {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LOOK = Duration.ofMillis(20);

    private final InFlight inFlight;

    KnownMoments(InFlight inFlight) {
        this.inFlight = inFlight;
    }

    /** The latest moment up to which everything that was received can be seen. */
    public Instant latest(Connection connection) throws SQLException {
        return inFlight.settledUntil(connection);
    }

    /**
     * The moment that is asked for, once everything that was received by it can be seen; the latest when none is. One
     * that lies ahead is not waited for: more can be received until then.
     *
     * @throws ProblemException 503 when a batch that may belong to it takes longer than five seconds
     */
    public Instant settled(Connection connection, @Nullable Instant asked) throws SQLException {
        if (asked == null) {
            return latest(connection);
        }
        if (asked.isAfter(inFlight.now(connection))) {
            return asked;
        }
        for (long looks = 0; latest(connection).isBefore(asked); looks++) {
            if (looks * LOOK.toMillis() >= PATIENCE.toMillis()) {
                throw ProblemException.unavailable("Events of that moment are still being counted.", PATIENCE);
            }
            pause();
        }
        return asked;
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the service stops", interrupted);
        }
    }
}
