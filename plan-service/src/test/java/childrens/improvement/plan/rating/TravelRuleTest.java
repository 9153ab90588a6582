package childrens.improvement.plan.rating;

import static childrens.improvement.plan.figure.DirectionOfTravel.IMPROVED;
import static childrens.improvement.plan.figure.DirectionOfTravel.NOT_COMPARABLE;
import static childrens.improvement.plan.figure.DirectionOfTravel.SAME;
import static childrens.improvement.plan.figure.DirectionOfTravel.WORSENED;
import static childrens.improvement.plan.rating.Given.count;
import static childrens.improvement.plan.rating.Given.share;
import static childrens.improvement.plan.rating.Given.target;
import static childrens.improvement.plan.rating.Given.told;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.plan.dated.Target.TargetVersion;
import childrens.improvement.plan.document.Objective;
import childrens.improvement.plan.document.Passage;
import childrens.improvement.plan.document.Plan.DirectionKey;
import childrens.improvement.plan.figure.DirectionOfTravel;
import childrens.improvement.plan.figure.Reading;
import childrens.improvement.plan.figure.Travel;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TravelRuleTest {

    private static final TravelKey KEY = new TravelKey(new DirectionKey(
            new Passage("Direction of travel key:-", 554),
            List.of(
                    new DirectionKey.Entry("improved", "Increase in improvement of direction of travel", 558),
                    new DirectionKey.Entry("same", "Remained same as previous period", 562),
                    new DirectionKey.Entry("worsened", "Decrease in improvement of direction of travel", 566))));

    @Test
    void more_is_better_for_at_least_and_worse_for_at_most() {
        assertThat(between(share(88, 100), share(93, 100), target("at-least", "95")))
                .isEqualTo(IMPROVED);
        assertThat(between(share(88, 100), share(93, 100), target("at-most", "20")))
                .isEqualTo(WORSENED);
        assertThat(between(share(1, 3), share(33, 99), target("every-one", null)))
                .isEqualTo(SAME);
        assertThat(between(count("4"), count("3"), target("none-left", null))).isEqualTo(IMPROVED);
        assertThat(between(count("4"), count("3"), target("direction", null, null, "up", null)))
                .isEqualTo(WORSENED);
    }

    @Test
    void towards_a_band_it_counts_how_far_outside_it_is() {
        TargetVersion band = target("band", "140", "150", null, null);

        assertThat(between(count("162"), count("155"), band)).isEqualTo(IMPROVED);
        assertThat(between(count("120"), count("130"), band)).isEqualTo(IMPROVED);
        assertThat(between(count("141"), count("149"), band)).isEqualTo(SAME);
        assertThat(between(count("145"), count("151"), band)).isEqualTo(WORSENED);
    }

    @Test
    void it_is_said_in_the_plans_own_words_and_against_which_period() {
        Travel travel = TravelRule.of(share(88, 100), share(93, 100), target("at-least", "95"), KEY);

        assertThat(travel.words())
                .isEqualTo("Increase in improvement of direction of travel"
                        + " (against 2020-09-01 to 2020-09-30: 88 of 100 is 88.0%)");
        assertThat(TravelRule.of(count("3"), count("3"), target("at-most", "2"), KEY)
                        .words())
                .isEqualTo("Remained same as previous period (against 2020-09-01 to 2020-09-30: 3)");
    }

    @Test
    void without_a_value_a_polarity_or_the_same_definition_nothing_is_compared() {
        TargetVersion atLeast = target("at-least", "95");

        assertThat(between(null, share(1, 2), atLeast)).isEqualTo(NOT_COMPARABLE);
        assertThat(between(share(0, 0), share(1, 2), atLeast)).isEqualTo(NOT_COMPARABLE);
        assertThat(between(share(1, 2), share(2, 2), target("none", null))).isEqualTo(NOT_COMPARABLE);
        assertThat(between(share(1, 2), told(share(2, 2), says("M004/2", null)), atLeast))
                .isEqualTo(NOT_COMPARABLE);
    }

    @Test
    void where_the_target_says_nothing_metrics_service_is_believed() {
        Reading now = told(share(2, 2), says(null, "up"));

        assertThat(between(share(1, 2), now, target("none", null))).isEqualTo(IMPROVED);
    }

    @Test
    void an_objective_travels_as_more_of_its_measures_do_and_keeps_the_printed_mark() {
        Objective.Direction printed = new Objective.Direction("same", "no change", 95);
        Travel up = travel(IMPROVED);
        Travel down = travel(WORSENED);

        Travel both = TravelRule.of(List.of(up, down, up), printed, KEY);
        assertThat(both.direction()).isEqualTo(IMPROVED);
        assertThat(both.words())
                .isEqualTo("Increase in improvement of direction of travel (2 improved, 0 the same, 1 worsened)");
        assertThat(both.asserted()).isEqualTo("same");
        assertThat(both.assertedText()).isEqualTo("no change");
        assertThat(TravelRule.of(List.of(up, down), printed, KEY).direction()).isEqualTo(SAME);
        assertThat(TravelRule.of(List.of(travel(NOT_COMPARABLE)), printed, KEY).direction())
                .isEqualTo(NOT_COMPARABLE);
    }

    private static Reading.Told says(@Nullable String definition, @Nullable String polarity) {
        return new Reading.Told(null, null, null, false, null, null, null, null, definition, null, polarity);
    }

    private static Travel travel(DirectionOfTravel direction) {
        return new Travel(direction, "words", null, null, null);
    }

    private static DirectionOfTravel between(@Nullable Reading before, @Nullable Reading now, TargetVersion target) {
        return TravelRule.of(before, now, target, KEY).direction();
    }
}
