package childrens.improvement.alerting.episode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentagePeriodTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            M004|council|month|2020-10-01,      M004|council|month|2020-09-01
            M004|team:mash|quarter|2020-04-01,  M004|team:mash|quarter|2020-01-01
            M004|council|week|2020-09-28,       M004|council|week|2020-09-21
            M004|council|ytd|2020-04-01,        M004|council|ytd|2019-04-01
            """)
    void the_period_before_has_the_same_measure_scope_and_window(String about, String before) {
        assertThat(PercentagePeriod.of(about)
                        .flatMap(PercentagePeriod::previous)
                        .map(PercentagePeriod::about))
                .contains(before);
    }

    @Test
    void a_window_that_moves_on_each_day_has_no_periods() {
        assertThat(PercentagePeriod.of("M004|council|rolling-365d|2019-10-01").flatMap(PercentagePeriod::previous))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"o-1", "M004|council|month", "M004|council|month|soon", "a|b|c|2020-01-01|e"})
    void what_names_no_period_has_none(String about) {
        assertThat(PercentagePeriod.of(about)).isEmpty();
    }
}
