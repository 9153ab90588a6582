package childrens.improvement.metrics.series;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.metrics.figure.TargetVersion;
import childrens.improvement.metrics.timeliness.Window;
import childrens.improvement.metrics.timeliness.WindowKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How figures compare, and what is more than chance. */
class SeriesTest {

    private static final Polarity BAND =
            new Polarity("towards-the-band", BigDecimal.valueOf(135), BigDecimal.valueOf(155));

    private static Level value(String value) {
        return new Level(new BigDecimal(value), BigDecimal.ONE);
    }

    private static Level share(long numerator, long denominator) {
        return new Level(BigDecimal.valueOf(100 * numerator), BigDecimal.valueOf(denominator));
    }

    private static Polarity of(String kind, @Nullable String direction) {
        return Polarity.of(
                new TargetVersion(kind, BigDecimal.TEN, null, null, null, null, "agreed", direction, null), false);
    }

    private static Signal signal(Polarity polarity, double... values) {
        ControlChart chart = ControlChart.of(Arrays.stream(values)
                .mapToObj(each -> value(Double.toString(each)))
                .toList());
        return chart == null ? Signal.TOO_FEW : chart.signal(polarity);
    }

    @Test
    void more_is_better_or_worse_by_the_target() {
        Level before = share(93, 100);
        Level now = share(94, 100);

        assertThat(Direction.of(before, now, of("at-least", null))).isEqualTo(Direction.IMPROVED);
        assertThat(Direction.of(before, now, of("every-one", null))).isEqualTo(Direction.IMPROVED);
        assertThat(Direction.of(before, now, of("at-most", null))).isEqualTo(Direction.WORSENED);
        assertThat(Direction.of(before, now, of("none-left", null))).isEqualTo(Direction.WORSENED);
        assertThat(Direction.of(before, now, of("direction", "up"))).isEqualTo(Direction.IMPROVED);
        assertThat(Direction.of(before, now, of("direction", "down"))).isEqualTo(Direction.WORSENED);
        assertThat(Direction.of(before, now, of("none", null))).isEqualTo(Direction.NOT_COMPARABLE);
        assertThat(Direction.of(before, now, Polarity.of(null, true))).isEqualTo(Direction.IMPROVED);
    }

    @Test
    void shares_are_compared_exactly_not_as_they_are_shown() {
        assertThat(Direction.of(share(2, 3), share(4, 6), Polarity.UP)).isEqualTo(Direction.SAME);
        assertThat(Direction.of(share(9499, 10000), share(94991, 100000), Polarity.UP))
                .isEqualTo(Direction.IMPROVED);
        assertThat(Direction.of(null, share(1, 1), Polarity.UP)).isEqualTo(Direction.NOT_COMPARABLE);
        assertThat(Direction.of(share(1, 1), null, Polarity.UP)).isEqualTo(Direction.NOT_COMPARABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "170, 160, IMPROVED",
        "120, 130, IMPROVED",
        "150, 140, SAME",
        "134.5, 135, IMPROVED",
        "150, 156, WORSENED",
        "125, 165, SAME",
        "170, 119, WORSENED"
    })
    void towards_the_band_is_better_from_either_side(String before, String now, Direction direction) {
        assertThat(Direction.of(value(before), value(now), BAND)).isEqualTo(direction);
    }

    @Test
    void fewer_than_eight_figures_say_nothing() {
        assertThat(signal(Polarity.UP, 1, 2, 3, 4, 5, 6, 70)).isEqualTo(Signal.TOO_FEW);
        assertThat(signal(Polarity.UP, 5, 5, 5, 5, 5, 5, 5, 5)).isEqualTo(Signal.STABLE);
    }

    @Test
    void a_figure_beyond_the_limits_is_a_signal_by_polarity() {
        double[] up = {50, 52, 49, 51, 50, 52, 49, 51, 50, 52, 49, 51, 75};

        assertThat(signal(Polarity.UP, up)).isEqualTo(Signal.IMPROVING);
        assertThat(signal(Polarity.DOWN, up)).isEqualTo(Signal.WORSENING);
        assertThat(signal(Polarity.NONE, up)).isEqualTo(Signal.STABLE);
        assertThat(signal(Polarity.UP, 50, 52, 49, 51, 50, 52, 49, 51, 53)).isEqualTo(Signal.STABLE);
    }

    @Test
    void eight_in_a_row_on_one_side_are_a_signal_and_seven_are_not() {
        assertThat(signal(Polarity.UP, 40, 60, 40, 60, 40, 60, 61, 60, 61, 60, 61, 60, 61))
                .isEqualTo(Signal.IMPROVING);
        assertThat(signal(
                        Polarity.UP,
                        60,
                        40,
                        60,
                        40,
                        60,
                        40,
                        60,
                        61,
                        60,
                        61,
                        60,
                        61,
                        60,
                        40,
                        60,
                        61,
                        60,
                        61,
                        60,
                        61,
                        60))
                .isEqualTo(Signal.STABLE);
    }

    @Test
    void the_limits_are_the_mean_and_2_66_mean_moving_ranges() {
        ControlChart chart = ControlChart.of(List.of(
                value("10"),
                value("12"),
                value("10"),
                value("12"),
                value("10"),
                value("12"),
                value("10"),
                value("12")));

        assertThat(chart).isNotNull();
        assertThat(chart.centre()).isEqualTo(11);
        assertThat(chart.upper()).isEqualTo(11 + 2.66 * 2);
        assertThat(chart.lower()).isEqualTo(11 - 2.66 * 2);
    }

    @Test
    void windows_lie_side_by_side_and_the_one_before_is_there_to_compare_with() {
        List<Window> months =
                Periods.between(WindowKind.MONTH, LocalDate.of(2020, 4, 1), LocalDate.of(2020, 9, 16), 500);

        assertThat(months).hasSize(7);
        assertThat(months.get(0).from()).isEqualTo("2020-03-01");
        assertThat(months.get(1).from()).isEqualTo("2020-04-01");
        assertThat(months.get(1).until()).isEqualTo("2020-05-01");
        assertThat(months.get(6).until()).isEqualTo("2020-09-16");
        assertThat(Periods.between(WindowKind.ROLLING_7, LocalDate.of(2020, 9, 1), LocalDate.of(2020, 9, 15), 500))
                .extracting(Window::from)
                .containsExactly(LocalDate.of(2020, 8, 25), LocalDate.of(2020, 9, 1), LocalDate.of(2020, 9, 8));
        assertThat(Periods.firstDay(WindowKind.QUARTER, LocalDate.of(2020, 9, 30), 2))
                .isEqualTo("2020-04-01");
    }

    @Test
    void more_windows_than_are_answered_are_not_laid_out() {
        assertThat(Periods.between(WindowKind.DAY, LocalDate.of(1900, 1, 1), LocalDate.of(2999, 1, 1), 500))
                .hasSize(502);
    }
}
