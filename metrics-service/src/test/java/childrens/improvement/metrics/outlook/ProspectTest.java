package childrens.improvement.metrics.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.metrics.figure.TargetVersion;
import childrens.improvement.metrics.timeliness.Share;
import childrens.improvement.metrics.timeliness.WindowKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arithmetic of the outlook. */
class ProspectTest {

    private static final OutlookSentence VISITS = OutlookSentence.of(WindowKind.QUARTER, "visits", true);

    static TargetVersion target(String kind, @Nullable Integer value, @Nullable Integer upper) {
        return new TargetVersion(
                kind,
                value == null ? null : BigDecimal.valueOf(value),
                upper == null ? null : BigDecimal.valueOf(upper),
                BigDecimal.valueOf(2),
                null,
                null,
                "agreed");
    }

    static Bounds bar(String kind, @Nullable Integer value, @Nullable Integer upper) {
        return Bounds.of(target(kind, value, upper)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"19, 1", "20, 2", "220, 12", "1, 1", "39, 2", "40, 3"})
    void of_so_many_obligations_at_95_per_cent_the_nth_late_one_puts_it_out_of_reach(int all, int nth) {
        Bounds bar = bar("at-least", 95, null);

        assertThat(Prospect.of(new Tally(0, 0, all, 0), bar).untilOutOfReach()).isEqualTo(nth);
        assertThat(Prospect.of(new Tally(all, 0, 0, 0), bar).untilOutOfReach()).isEqualTo(nth);
        assertThat(Prospect.of(new Tally(0, nth - 1, all - nth + 1, 0), bar).reachable())
                .isTrue();
        assertThat(Prospect.of(new Tally(0, nth, all - nth, 0), bar).reachable())
                .isFalse();
    }

    @Test
    void contacts_of_half_a_year_put_95_per_cent_out_of_reach_for_the_year() {
        Tally tally = new Tally(1908, 492, 0, 2400);
        Bounds bar = bar("at-least", 95, null);

        Prospect prospect = Prospect.of(tally, bar);

        assertThat(prospect.reachable()).isFalse();
        assertThat(prospect.untilOutOfReach()).isZero();
        assertThat(prospect.bestPossible()).isEqualTo(new Share(4308, 4800));
        assertThat(prospect.bestPossible().compareToPercent(new BigDecimal("89.75")))
                .isZero();
        assertThat(OutlookSentence.of(WindowKind.YTD, "contacts", true).of(tally, bar, prospect))
                .isEqualTo("95% can no longer be met this year, best possible 89.8%:"
                        + " decide with the lead whether to re-baseline");
        assertThat(Elapsed.of(WindowKind.YTD.periodOf(LocalDate.of(2020, 9, 30)), LocalDate.of(2020, 9, 30))
                        .expected(2400, 0))
                .isEqualTo(2400);
    }

    @Test
    void what_would_put_it_out_of_reach_is_said_to_be_owed() {
        Tally tally = new Tally(100, 4, 10, 6);
        Bounds bar = bar("at-least", 95, null);

        assertThat(VISITS.of(tally, bar, Prospect.of(tally, bar)))
                .isEqualTo("3 more late visits would put 95% out of reach for this quarter; each is still owed");
        Tally nearer = new Tally(100, 6, 10, 4);
        assertThat(VISITS.of(nearer, bar, Prospect.of(nearer, bar)))
                .isEqualTo("1 more late visit would put 95% out of reach for this quarter; each is still owed");
        Tally safe = new Tally(119, 0, 1, 0);
        assertThat(VISITS.of(safe, bar, Prospect.of(safe, bar)))
                .isEqualTo("95% is met this quarter; each of the rest is still owed");
    }

    @Test
    void the_second_half_of_91_per_cent_of_assessments_has_to_run_at_99() {
        Prospect prospect = Prospect.of(new Tally(91, 9, 20, 80), bar("at-least", 95, null));

        assertThat(prospect.needed()).isEqualTo(99);
        assertThat(prospect.neededRate()).isEqualByComparingTo("99.0");
    }

    @Test
    void of_every_one_the_first_late_one_puts_it_out_of_reach() {
        Bounds bar = bar("every-one", null, null);

        assertThat(Prospect.of(new Tally(21, 0, 1, 0), bar).untilOutOfReach()).isEqualTo(1);
        assertThat(Prospect.of(new Tally(21, 1, 0, 0), bar).reachable()).isFalse();
    }

    @Test
    void a_target_that_is_an_upper_bound_is_mirrored() {
        Bounds bar = bar("at-most", 20, null);
        Prospect prospect = Prospect.of(new Tally(3, 7, 5, 5), bar);

        assertThat(prospect.untilOutOfReach()).isEqualTo(2);
        assertThat(prospect.bestPossible()).isEqualTo(new Share(3, 20));
        assertThat(prospect.needed()).isNull();
        assertThat(Prospect.of(new Tally(5, 5, 5, 5), bar).reachable()).isFalse();
        assertThat(Prospect.of(new Tally(1, 16, 2, 1), bar).secured()).isTrue();
    }

    @Test
    void a_band_is_lost_on_either_side() {
        Bounds bar = bar("band", 40, 60);

        Prospect low = Prospect.of(new Tally(5, 10, 5, 0), bar);
        assertThat(low.untilBelow()).isEqualTo(3);
        assertThat(low.untilAbove()).isEqualTo(8);
        assertThat(low.untilOutOfReach()).isEqualTo(3);
        assertThat(Prospect.of(new Tally(13, 2, 5, 0), bar).reachable()).isFalse();
        assertThat(Prospect.of(new Tally(2, 13, 5, 0), bar).reachable()).isFalse();
        assertThat(Prospect.of(new Tally(10, 10, 0, 0), bar).secured()).isTrue();
        assertThat(bar("maintain", 20, null)).isEqualTo(new Bounds(BigDecimal.valueOf(18), BigDecimal.valueOf(22)));
    }

    @Test
    void a_band_that_no_whole_number_meets_is_out_of_reach() {
        assertThat(Prospect.of(new Tally(1, 1, 1, 0), bar("band", 40, 60)).reachable())
                .isFalse();
    }

    @Test
    void without_a_number_there_is_nothing_to_hold_the_figure_against() {
        assertThat(Bounds.of(null)).isEmpty();
        assertThat(Bounds.of(target("to-be-confirmed", null, null))).isEmpty();
        assertThat(Bounds.of(target("direction", null, null))).isEmpty();
        assertThat(VISITS.of(new Tally(1, 1, 0, 0), null, null))
                .isEqualTo("There is no target to hold the figure against.");
    }

    @Test
    void words_never_say_that_anything_may_be_late() {
        Bounds bar = bar("at-least", 95, null);
        for (int late = 0; late < 20; late++) {
            Tally tally = new Tally(100 - late, late, 10, 10);
            assertThat(VISITS.of(tally, bar, Prospect.of(tally, bar)))
                    .doesNotContainPattern("(?i)\\bmay\\b|budget|allow|miss|can be late|spare");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 10, 10, 80, OUT_OF_REACH",
        "60, 1, 20, 19, NONE",
        "10, 3, 40, 47, AT_RISK",
        "60, 5, 20, 15, AT_RISK",
        "60, 6, 20, 14, OUT_OF_REACH",
        "95, 5, 0, 0, NONE",
        "0, 0, 0, 0, NONE",
        "0, 0, 19, 0, NONE"
    })
    void a_risk_is_told_when_something_is_late_and_little_room_is_left(
            int good, int late, int pending, int expected, Level level) {
        Tally tally = new Tally(good, late, pending, expected);

        assertThat(Level.of(tally, Prospect.of(tally, bar("at-least", 95, null))))
                .isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "quarter, 2020-07-31, 100, 0, 200",
        "quarter, 2020-07-31, 100, 30, 170",
        "quarter, 2020-09-30, 100, 7, 0",
        "month, 2020-09-15, 45, 0, 45",
        "week, 2020-09-30, 9, 0, 12",
        "day, 2020-09-30, 9, 3, 0",
        "ytd, 2020-06-30, 100, 0, 300",
        "quarter, 2020-07-01, 0, 0, 0"
    })
    void as_much_is_expected_for_each_day_to_come_as_for_each_day_so_far(
            String kind, LocalDate day, int decided, int pending, int expected) {
        assertThat(Elapsed.of(WindowKind.of(kind).orElseThrow().periodOf(day), day)
                        .expected(decided, pending))
                .isEqualTo(expected);
    }
}
