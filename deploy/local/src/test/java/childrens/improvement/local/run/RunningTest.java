package childrens.improvement.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RunningTest {

    private final Running ourselves = Running.of("test", ProcessHandle.current());

    @Test
    void a_process_is_found_again_from_what_was_written_down() {
        assertThat(Running.parse("test", ourselves.text()).alive()).contains(ProcessHandle.current());
    }

    @Test
    void another_process_with_the_same_number_is_a_stranger() {
        Running before =
                new Running("test", ourselves.pid(), ourselves.startedAt().minus(Duration.ofMinutes(1)));
        assertThat(before.alive()).isEmpty();
    }
}
