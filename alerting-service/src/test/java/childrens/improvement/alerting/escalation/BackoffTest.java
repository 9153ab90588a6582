package childrens.improvement.alerting.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(10), Duration.ofHours(1));

    @Test
    void the_same_seed_gives_the_same_wait() {
        assertThat(BACKOFF.after(Duration.ofMinutes(1), 7)).isEqualTo(BACKOFF.after(Duration.ofMinutes(1), 7));
    }

    @Test
    void each_wait_lies_between_the_least_and_three_times_the_last_and_never_over_the_most() {
        for (long seed = 0; seed < 500; seed++) {
            Duration wait = Duration.ZERO;
            for (int attempt = 0; attempt < 20; attempt++) {
                Duration next = BACKOFF.after(wait, seed * 31 + attempt);
                Duration most = wait.multipliedBy(3).compareTo(Duration.ofSeconds(10)) < 0
                        ? Duration.ofSeconds(10)
                        : wait.multipliedBy(3);
                assertThat(next)
                        .isBetween(
                                Duration.ofSeconds(10),
                                most.compareTo(Duration.ofHours(1)) > 0 ? Duration.ofHours(1) : most);
                wait = next;
            }
        }
    }

    @Test
    void what_failed_together_does_not_come_back_together() {
        Set<Duration> waits = new HashSet<>();
        for (long seed = 0; seed < 100; seed++) {
            waits.add(BACKOFF.after(Duration.ofMinutes(5), seed));
        }
        assertThat(waits).hasSizeGreaterThan(95);
    }
}
