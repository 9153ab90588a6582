package childrens.improvement.plan.rating;

import static childrens.improvement.plan.rating.Given.count;
import static childrens.improvement.plan.rating.Given.parts;
import static childrens.improvement.plan.rating.Given.says;
import static childrens.improvement.plan.rating.Given.share;
import static childrens.improvement.plan.rating.Given.target;
import static childrens.improvement.plan.rating.Given.told;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.plan.dated.Target.TargetVersion;
import childrens.improvement.plan.figure.Rated;
import childrens.improvement.plan.figure.Rating;
import childrens.improvement.plan.figure.Reading;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatingRuleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            95 | 100 | 95 of 100 is 95.0%, not below 95: GREEN
            93 | 100 | 93 of 100 is 93.0%, below 95 by 2.0 points, within the tolerance of 5 (assumed): AMBER
            90 | 100 | 90 of 100 is 90.0%, below 95 by 5.0 points, within the tolerance of 5 (assumed): AMBER
            89 | 100 | 89 of 100 is 89.0%, below 95 by 6.0 points, more than the tolerance of 5 (assumed): RED
            """)
    void a_share_is_held_against_at_least_with_its_tolerance(int numerator, int denominator, String because) {
        assertThat(rate(share(numerator, denominator), target("at-least", "95")).because())
                .isEqualTo(because);
    }

    @Test
    void a_share_is_compared_as_whole_numbers_and_shown_so_that_one_sees_it() {
        Rated rated = rate(share(9499, 10000), target("at-least", "95"));

        assertThat(rated.rating()).isEqualTo(Rating.AMBER);
        assertThat(rated.because())
                .startsWith("9499 of 10000 is 94.99%, below 95 by 0.01 points, within the tolerance");
        assertThat(rate(share(19, 20), target("at-least", "95")).rating()).isEqualTo(Rating.GREEN);
    }

    @Test
    void the_tolerance_of_a_number_is_that_many_per_cent_of_the_bound() {
        TargetVersion atMost = target("at-most", "200");

        assertThat(rate(count("200"), atMost).rating()).isEqualTo(Rating.GREEN);
        assertThat(rate(count("210"), atMost).because())
                .isEqualTo("The figure is 210, above 200 by 10, within the tolerance of 5% of it (assumed): AMBER");
        assertThat(rate(count("211"), atMost).rating()).isEqualTo(Rating.RED);
    }

    @Test
    void a_band_includes_both_its_bounds_and_has_a_tolerance_on_both_sides() {
        TargetVersion band = target("band", "140", "150", null, null);

        assertThat(ratings(band, "140", "150", "139", "133", "132", "157.5", "158"))
                .containsExactly(
                        Rating.GREEN, Rating.GREEN, Rating.AMBER, Rating.AMBER, Rating.RED, Rating.AMBER, Rating.RED);
        assertThat(rate(count("145"), band).because()).isEqualTo("The figure is 145, within 140 to 150: GREEN");
        assertThat(rate(count("160"), band).because()).contains("above 150 by 10");
    }

    @Test
    void every_one_allows_no_miss() {
        TargetVersion everyOne = target("every-one", null);

        assertThat(rate(share(97, 97), everyOne).because()).isEqualTo("97 of 97 is 100.0%, every one: GREEN");
        assertThat(rate(share(96, 97), everyOne).rating()).isEqualTo(Rating.AMBER);
        assertThat(rate(share(9, 10), everyOne).because())
                .isEqualTo("9 of 10 is 90.0%, not every one: short of all by 10.0 points,"
                        + " more than the tolerance of 5 (assumed): RED");
    }

    @Test
    void none_left_allows_none() {
        TargetVersion noneLeft = target("none-left", null);

        assertThat(rate(count("0"), noneLeft).because()).isEqualTo("The figure is 0, none is left: GREEN");
        assertThat(rate(count("1"), noneLeft).rating()).isEqualTo(Rating.RED);
    }

    @Test
    void to_maintain_is_to_stay_within_the_tolerance_which_is_the_band() {
        TargetVersion maintain = target("maintain", "20");

        assertThat(rate(share(22, 100), maintain).because()).isEqualTo("22 of 100 is 22.0%, within 18 to 22: GREEN");
        assertThat(rate(share(23, 100), maintain).because())
                .isEqualTo("23 of 100 is 23.0%, above 22 by 1.0 points, outside the band: RED");
        assertThat(rate(count("3"), target("maintain", null)).rating()).isEqualTo(Rating.NOT_RATED);
    }

    @Test
    void a_comparator_rates_by_the_way_that_is_better_once_its_figure_is_known() {
        assertThat(rate(count("30"), target("comparator", "28", null, "up", null))
                        .rating())
                .isEqualTo(Rating.GREEN);
        assertThat(rate(count("30"), target("comparator", "28", null, "down", null))
                        .rating())
                .isEqualTo(Rating.RED);
        assertThat(rate(count("30"), target("comparator", null, null, "up", null))
                        .because())
                .endsWith("it is held against others, whose figure is not known: NOT_RATED");
    }

    @Test
    void what_names_no_number_is_not_rated_and_says_why() {
        assertThat(rate(share(1, 2), null).because()).isEqualTo("It has no target: NOT_RATED");
        assertThat(rate(share(1, 2), target("none", null)).because()).isEqualTo("It has no target: NOT_RATED");
        assertThat(rate(share(1, 2), target("to-be-confirmed", "90")).because())
                .isEqualTo("Its target is to be confirmed: NOT_RATED");
        assertThat(rate(share(1, 2), target("direction", null, null, "up", null))
                        .because())
                .isEqualTo("1 of 2 is 50.0%; the plan names a direction, not a number: NOT_RATED");
    }

    @Test
    void nothing_of_nothing_is_no_value_and_not_all_or_none() {
        assertThat(rate(share(0, 0), target("at-least", "95")).because())
                .isEqualTo("There is nothing to count: NOT_RATED");
        assertThat(rate(null, target("at-least", "95")).because()).isEqualTo("No reading has been heard of: NOT_RATED");
    }

    @Test
    void of_two_limits_the_worse_decides_and_both_are_said() {
        TargetVersion good = target("at-least", "50");
        TargetVersion noneInadequate = target("at-most", "0", null, null, "inadequate");

        Rated rated = RatingRule.rate(parts(12, 2, 20), good, List.of(noneInadequate));

        assertThat(rated.rating()).isEqualTo(Rating.RED);
        assertThat(rated.because())
                .contains("12 of 20 is 60.0%, not below 50: GREEN")
                .contains("inadequate: 2 of 20");
        assertThat(RatingRule.rate(parts(12, 0, 20), good, List.of(noneInadequate))
                        .rating())
                .isEqualTo(Rating.GREEN);
    }

    @Test
    void what_cannot_be_counted_well_enough_is_not_rated_though_there_is_a_number() {
        Reading unsure =
                told(share(95, 100), says(Rating.NOT_RATED, "for more than 5% only the day is known", "at-least"));

        assertThat(rate(unsure, target("at-least", "95")).because())
                .isEqualTo("The figure cannot be rated: for more than 5% only the day is known: NOT_RATED");
    }

    @Test
    void another_target_than_the_one_it_was_told_against_is_rated_anew() {
        Reading told = told(share(95, 100), says(Rating.NOT_RATED, "no target", "none"));

        assertThat(rate(told, target("at-least", "95")).rating()).isEqualTo(Rating.GREEN);
    }

    @Test
    void only_a_person_says_that_something_is_complete() {
        assertThat(rate(share(100, 100), target("at-least", "95")).rating()).isEqualTo(Rating.GREEN);
        Reading done = told(count(null), says(Rating.BLUE, null, "none"));
        assertThat(rate(done, target("none", null)).rating()).isEqualTo(Rating.BLUE);
    }

    private static List<Rating> ratings(TargetVersion target, String... values) {
        return List.of(values).stream()
                .map(value -> rate(count(value), target).rating())
                .toList();
    }

    private static Rated rate(@Nullable Reading reading, @Nullable TargetVersion target) {
        return RatingRule.rate(reading, target, List.of());
    }
}
