package childrens.improvement.local.run;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waiting for a process to end. */
final class Ending {

    private Ending() {}

    /** Whether it has ended within the limit. */
    static boolean await(ProcessHandle process, Duration limit) {
        try {
            process.onExit().get(Math.max(0, limit.toMillis()), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
