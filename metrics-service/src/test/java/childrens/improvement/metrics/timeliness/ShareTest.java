package childrens.improvement.metrics.timeliness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ShareTest {

    @Test
    void nothing_of_nothing_has_no_value() {
        assertThat(new Share(0, 0).percent()).isEmpty();
        assertThat(new Share(0, 0).interval()).isEmpty();
    }

    @Test
    void a_share_that_rounds_to_the_target_can_still_be_below_it() {
        Share share = new Share(9496, 10_000);

        assertThat(share.percent()).contains(new BigDecimal("95.0"));
        assertThat(share.compareToPercent(BigDecimal.valueOf(95))).isNegative();
    }

    @Test
    void percent_is_rounded_half_up_to_one_decimal() {
        assertThat(new Share(9, 22).percent()).contains(new BigDecimal("40.9"));
        assertThat(new Share(1, 16).percent()).contains(new BigDecimal("6.3"));
    }

    @Test
    void the_interval_of_93_of_100_is_the_contracts_example() {
        assertThat(new Share(93, 100).interval())
                .contains(new Share.Interval(new BigDecimal("86.3"), new BigDecimal("96.6")));
    }

    @Test
    void more_met_than_counted_is_refused() {
        assertThatThrownBy(() -> new Share(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
