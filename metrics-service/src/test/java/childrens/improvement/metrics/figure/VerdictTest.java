package childrens.improvement.metrics.figure;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.metrics.timeliness.Share;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A figure against its target, in colour and in words. */
class VerdictTest {

    private static TargetVersion target(String kind, @Nullable String value, @Nullable String upper, String tolerance) {
        return new TargetVersion(kind, number(value), number(upper), number(tolerance), null, null, "agreed");
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static Verdict share(int numerator, int denominator, TargetVersion target) {
        return Verdict.of(
                "share", new Worth(new Share(numerator, denominator), null, List.of(), null), target, List.of());
    }

    private static Verdict count(String value, TargetVersion target) {
        return Verdict.of(
                "count", new Worth(new Share(0, 0), new BigDecimal(value), List.of(), null), target, List.of());
    }

    @ParameterizedTest
    @CsvSource({"95, 100, GREEN", "949, 1000, AMBER", "90, 100, AMBER", "899, 1000, RED", "0, 0, NOT_RATED"})
    void at_least_compares_whole_numbers_and_tolerates_five_points(int numerator, int denominator, Rating rating) {
        assertThat(share(numerator, denominator, target("at-least", "95", null, "5"))
                        .rating())
                .isEqualTo(rating);
    }

    @ParameterizedTest
    @CsvSource({"134.4, AMBER", "134.5, AMBER", "135, GREEN", "155, GREEN", "155.5, AMBER", "128, RED", "163, RED"})
    void a_band_of_135_to_155_does_not_hold_134_and_a_half(String value, Rating rating) {
        assertThat(count(value, target("band", "135", "155", "5")).rating()).isEqualTo(rating);
    }

    @Test
    void none_left_allows_none() {
        assertThat(count("0", target("none-left", null, null, "5")).rating()).isEqualTo(Rating.GREEN);
        assertThat(count("1", target("none-left", null, null, "5")).rating()).isEqualTo(Rating.RED);
    }

    @Test
    void a_backlog_that_grew_says_so_and_one_that_shrank_says_from_what() {
        Verdict two = count("2", target("none-left", null, null, "5"));

        assertThat(two.neverAbove(BigDecimal.valueOf(2), BigDecimal.ONE).reason())
                .endsWith("; it is above the window before, which ended with 1");
        assertThat(two.neverAbove(BigDecimal.valueOf(2), BigDecimal.valueOf(3)).reason())
                .endsWith("; the window before ended with 3");
        assertThat(count("8", target("at-most", "10", null, "5"))
                        .neverAbove(BigDecimal.valueOf(8), BigDecimal.valueOf(7))
                        .rating())
                .isEqualTo(Rating.RED);
        assertThat(Verdict.none("no target").neverAbove(BigDecimal.TEN, BigDecimal.ONE))
                .isEqualTo(Verdict.none("no target"));
    }

    @ParameterizedTest
    @CsvSource({"18, 100, GREEN", "22, 100, GREEN", "17, 100, RED", "221, 1000, RED"})
    void maintaining_20_within_2_points_is_a_band(int numerator, int denominator, Rating rating) {
        assertThat(share(numerator, denominator, target("maintain", "20", null, "2"))
                        .rating())
                .isEqualTo(rating);
    }

    @Test
    void two_conditions_are_rated_by_the_worse_one_and_both_are_told() {
        TargetVersion good =
                new TargetVersion("at-least", number("55"), null, null, null, null, "agreed", null, "good");
        TargetVersion none =
                new TargetVersion("at-most", number("0"), null, null, null, null, "agreed", null, "inadequate");
        Worth audits = new Worth(
                new Share(6, 10),
                null,
                List.of(
                        new Part("good", BigDecimal.valueOf(6), null),
                        new Part("inadequate", BigDecimal.valueOf(2), null)),
                null);

        Verdict verdict = Verdict.of("distribution", audits, good, List.of(none));

        assertThat(verdict.rating()).isEqualTo(Rating.RED);
        assertThat(verdict.reason()).isEqualTo("6 of 10 meets at least 55%; inadequate: 2 of 10 misses at most 0%");
    }

    @ParameterizedTest
    @CsvSource({
        "direction, 'the plan names a direction, not a number'",
        "comparator, 'it is held against others, not against a number'",
        "to-be-confirmed, the target is to be confirmed",
        "none, no target",
        "maintain, the target has no number"
    })
    void what_has_no_number_is_not_rated_and_says_why(String kind, String reason) {
        assertThat(share(1, 2, target(kind, null, null, "5"))).isEqualTo(Verdict.none(reason));
    }

    @Test
    void a_figure_is_assured_when_its_interval_lies_wholly_on_the_right_side_and_never_for_nothing_of_nothing() {
        assertThat(share(995, 1000, target("at-least", "95", null, "5")).assured())
                .isTrue();
        assertThat(share(95, 100, target("at-least", "95", null, "5")).assured())
                .isFalse();
        assertThat(share(5, 1000, target("at-most", "5", null, "5")).assured()).isTrue();
        assertThat(share(5, 100, target("at-most", "5", null, "5")).assured()).isFalse();
        assertThat(share(0, 0, target("at-most", "5", null, "5")).assured()).isFalse();
        assertThat(share(3, 3, target("every-one", null, null, "5")).assured()).isFalse();
    }

    @Test
    void a_tiny_team_can_meet_its_target_and_is_not_assured() {
        Verdict tiny = share(3, 3, target("at-least", "95", null, "5"));

        assertThat(tiny.rating()).isEqualTo(Rating.GREEN);
        assertThat(tiny.assured()).isFalse();
        assertThat(tiny.reason()).isEqualTo("3 of 3 meets at least 95%");
    }

    @Test
    void the_sentence_says_that_a_miss_is_within_tolerance() {
        assertThat(share(93, 100, target("at-least", "95", null, "5")).reason())
                .isEqualTo("93 of 100 misses at least 95%, within tolerance");
    }
}
