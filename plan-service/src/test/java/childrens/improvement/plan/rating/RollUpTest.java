package childrens.improvement.plan.rating;

import static childrens.improvement.plan.figure.Rating.AMBER;
import static childrens.improvement.plan.figure.Rating.BLUE;
import static childrens.improvement.plan.figure.Rating.GREEN;
import static childrens.improvement.plan.figure.Rating.NOT_RATED;
import static childrens.improvement.plan.figure.Rating.RED;
import static childrens.improvement.plan.rating.Given.rated;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.plan.document.Action;
import childrens.improvement.plan.figure.Rated;
import childrens.improvement.plan.figure.Rating;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RollUpTest {

    @Test
    void the_one_at_which_half_of_the_weight_is_reached_from_the_worst_decides() {
        Rated three = RollUp.of(List.of(part("a", GREEN), part("b", RED), part("c", AMBER)));
        assertThat(three.rating()).isEqualTo(AMBER);
        assertThat(three.decidedBy()).isEqualTo("c");
        assertThat(three.because())
                .isEqualTo("c decides: from the worst rating on, half of the weight is reached with it, 2 of 3: AMBER");

        assertThat(RollUp.of(List.of(part("a", GREEN), part("b", RED))).rating())
                .isEqualTo(RED);
        assertThat(RollUp.of(List.of(part("a", GREEN), part("b", RED), part("c", GREEN)))
                        .rating())
                .isEqualTo(GREEN);
    }

    @Test
    void a_weight_counts_for_as_many() {
        RollUp.Part heavy = new RollUp.Part("b", "b", rated(RED), true, new BigDecimal("2"), false);

        Rated rated = RollUp.of(List.of(part("a", GREEN), heavy, part("c", GREEN)));

        assertThat(rated.rating()).isEqualTo(RED);
        assertThat(rated.decidedBy()).isEqualTo("b");
    }

    @Test
    void a_veto_that_is_red_makes_it_red_and_one_that_is_not_does_nothing() {
        RollUp.Part red = new RollUp.Part("v", "v", rated(RED), true, BigDecimal.ONE, true);
        RollUp.Part amber = new RollUp.Part("v", "v", rated(AMBER), true, BigDecimal.ONE, true);
        List<RollUp.Part> greens = List.of(part("a", GREEN), part("b", GREEN));

        assertThat(RollUp.of(List.of(red, greens.get(0), greens.get(1))).decidedBy())
                .isEqualTo("v");
        assertThat(RollUp.of(List.of(red, greens.get(0), greens.get(1))).because())
                .isEqualTo("v decides, which has a veto: RED");
        assertThat(RollUp.of(List.of(amber, greens.get(0), greens.get(1))).rating())
                .isEqualTo(GREEN);
    }

    @Test
    void a_measure_that_says_little_alone_and_one_that_is_not_rated_do_not_decide() {
        RollUp.Part meaning = new RollUp.Part("m", "m", rated(RED), false, BigDecimal.TEN, true);

        assertThat(RollUp.of(List.of(meaning, part("a", NOT_RATED), part("b", GREEN)))
                        .rating())
                .isEqualTo(GREEN);
        assertThat(RollUp.of(List.of(meaning, part("a", NOT_RATED))).rating()).isEqualTo(NOT_RATED);
    }

    @Test
    void blue_is_only_where_all_below_is() {
        assertThat(RollUp.of(List.of(part("a", BLUE), part("b", BLUE))).rating())
                .isEqualTo(BLUE);
        assertThat(RollUp.of(List.of(part("a", BLUE), part("b", NOT_RATED))).rating())
                .isEqualTo(GREEN);
        assertThat(RollUp.of(List.of(part("a", BLUE), part("b", GREEN))).rating())
                .isEqualTo(GREEN);
    }

    @Test
    void an_objective_is_complete_when_marked_with_its_actions_complete_and_its_measures_achieved() {
        assertThat(completed(true, "complete", GREEN).rating()).isEqualTo(BLUE);
        assertThat(completed(true, "cancelled", NOT_RATED).rating()).isEqualTo(BLUE);
        assertThat(completed(false, "complete", GREEN).rating()).isEqualTo(GREEN);
        assertThat(completed(false, "complete", BLUE).rating()).isEqualTo(GREEN);
    }

    @Test
    void a_mark_alone_completes_nothing_and_it_is_said_what_lacks() {
        Rated open = completed(true, "in-progress", GREEN);
        assertThat(open.rating()).isEqualTo(GREEN);
        assertThat(open.because()).startsWith("It is marked complete, but 1 of its actions are not complete. ");
        assertThat(completed(true, null, GREEN).rating()).isEqualTo(GREEN);

        Rated missed = completed(true, "complete", AMBER);
        assertThat(missed.rating()).isEqualTo(AMBER);
        assertThat(missed.because()).startsWith("It is marked complete, but a not achieved. ");
    }

    private static Rated completed(boolean marked, @Nullable String status, Rating measure) {
        List<RollUp.Part> parts = List.of(part("a", measure));
        List<Action> actions = List.of(action("action", status), action("note", null));
        return Completion.of(RollUp.of(parts), parts, actions, marked);
    }

    private static Action action(String kind, @Nullable String status) {
        return new Action("x", null, "text", null, null, null, null, kind, status, null, null, null, 1);
    }

    private static RollUp.Part part(String id, Rating rating) {
        return RollUp.Part.plain(id, id, rated(rating), false);
    }
}
