package childrens.improvement.local.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastSeenTest {

    private static final Instant MACHINE = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant SERVICE = Instant.parse("2020-09-30T16:00:00Z");
    private static final Duration AHEAD = Duration.between(MACHINE, SERVICE);

    @Test
    void data_remember_it(@TempDir Path data) {
        assertThat(LastSeen.read(data)).isEmpty();
        LastSeen seen = new LastSeen(MACHINE, SERVICE, true);
        seen.write(data);
        assertThat(LastSeen.read(data)).contains(seen);
    }

    @Test
    void after_an_orderly_stop_the_clock_goes_on_from_there() {
        assertThat(new LastSeen(MACHINE, SERVICE, true).resumeAt(AHEAD)).isEqualTo(SERVICE);
    }

    @Test
    void after_a_kill_it_goes_on_a_little_later_so_that_it_never_runs_back() {
        assertThat(new LastSeen(MACHINE, SERVICE, false).resumeAt(AHEAD))
                .isEqualTo(SERVICE.plus(Duration.ofSeconds(10)));
    }

    @Test
    void a_move_that_nobody_wrote_down_is_not_undone() {
        Duration moved = AHEAD.plus(Duration.ofDays(30));
        assertThat(new LastSeen(MACHINE, SERVICE, true).resumeAt(moved)).isEqualTo(SERVICE.plus(Duration.ofDays(30)));
    }
}
