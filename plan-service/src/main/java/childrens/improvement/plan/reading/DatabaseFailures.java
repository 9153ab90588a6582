package childrens.improvement.plan.reading;

import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Tells a message that cannot be stored from a database that is away. */
final class DatabaseFailures {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private DatabaseFailures() {}

    /** Whether the message itself is at fault: a value that the database refuses, or a fault of ours over it. */
    static boolean isOfTheMessage(Throwable failure) {
        SQLException refused = sqlException(failure);
        if (refused == null) {
            return true;
        }
        String state = refused.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }

    static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The service stops; the messages are read again when it starts", stopped);
        }
    }

    private static @Nullable SQLException sqlException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException found) {
                return found;
            }
        }
        return null;
    }
}
