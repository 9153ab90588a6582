package childrens.improvement.alerting.escalation;

import java.time.Duration;
import java.util.SplittableRandom;

/**
 * How long to wait after a failed attempt: a random time between the least and three times the wait before, so that what
 * failed together does not come back together (decorrelated jitter).
 *
 * @param least the shortest wait
 * @param most the longest wait
 */
public record Backoff(Duration least, Duration most) {

    /**
     * The wait before the next attempt, the same for the same arguments.
     *
     * @param previous the wait before this attempt; zero after the first
     */
    public Duration after(Duration previous, long seed) {
        long low = least.toMillis();
        long high = Math.min(most.toMillis(), Math.max(low, 3 * previous.toMillis()));
        return Duration.ofMillis(new SplittableRandom(seed).nextLong(low, high + 1));
    }
}
