package childrens.improvement.metrics.breach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which announcements a step brings. */
class StepTest {

    @Test
    void a_step_is_announced_with_those_that_lead_to_it_but_a_risk_only_when_it_goes_no_further() {
        assertThat(Step.AT_RISK.announcedAfter(Step.NONE)).containsExactly(Step.AT_RISK);
        assertThat(Step.BREACHED.announcedAfter(Step.NONE)).containsExactly(Step.BREACHED);
        assertThat(Step.BREACHED.announcedAfter(Step.AT_RISK)).containsExactly(Step.BREACHED);
        assertThat(Step.OUT_OF_REACH.announcedAfter(Step.NONE)).isEqualTo(List.of(Step.BREACHED, Step.OUT_OF_REACH));
        assertThat(Step.OUT_OF_REACH.announcedAfter(Step.BREACHED)).containsExactly(Step.OUT_OF_REACH);
    }

    @Test
    void the_same_step_and_a_lesser_one_announce_nothing() {
        assertThat(Step.OUT_OF_REACH.announcedAfter(Step.OUT_OF_REACH)).isEmpty();
        assertThat(Step.BREACHED.announcedAfter(Step.OUT_OF_REACH)).isEmpty();
        assertThat(Step.NONE.announcedAfter(Step.BREACHED)).isEmpty();
        assertThat(Step.OUT_OF_REACH.type()).isEqualTo("measure.out-of-reach");
    }
}
