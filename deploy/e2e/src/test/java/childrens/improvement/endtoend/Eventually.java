package childrens.improvement.endtoend;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/** What is not so yet, but has to become so. */
final class Eventually {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private Eventually() {}

    /** Looks until it holds; fails as it failed last. */
    static void holds(ThrowingRunnable assertion) {
        Awaitility.await()
                .atMost(LIMIT)
                .pollDelay(Duration.ZERO)
                .pollInterval(LOOK_AGAIN)
                .untilAsserted(assertion);
    }
}
