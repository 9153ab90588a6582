package childrens.improvement.plan.difference;

import static childrens.improvement.plan.difference.DifferencesFixture.at;
import static childrens.improvement.plan.difference.DifferencesFixture.differences;
import static childrens.improvement.plan.difference.DifferencesFixture.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import childrens.improvement.plan.document.Plan;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How two plans differ. */
class PlanDifferencesTest {

    @Test
    void a_plan_does_not_differ_from_itself() {
        assertThat(differences(plan(same -> {}), plan(same -> {}))).isEmpty();
    }

    @Test
    void a_target_that_moved_and_words_that_changed_are_told_with_both_sides() {
        Plan after = plan(document -> {
            at(document, "/priorities/0/objectives/0/placements/0/targets/0").put("value", 97);
            at(document, "/priorities/0/objectives/0").put("title", "Children are visited");
            at(document, "/priorities/0/objectives/0").put("impact", "Children are heard.");
        });

        assertThat(differences(plan(same -> {}), after))
                .extracting(Difference::kind, Difference::where, Difference::before, Difference::after)
                .containsExactly(
                        tuple(
                                "wording-changed",
                                "P1-C01",
                                "Children are visited and their safety plans reach them",
                                "Children are visited"),
                        tuple("impact-changed", "P1-C01", "Children are seen and heard.", "Children are heard."),
                        tuple("target-moved", "M001", "at least 95", "at least 97"));
    }

    @Test
    void leads_days_and_statuses_of_actions_are_compared() {
        Plan after = plan(document -> at(document, "/priorities/0/objectives/0/actions/0")
                .put("lead", "director")
                .put("due", "2022-01-31")
                .put("status", "complete"));

        assertThat(differences(plan(same -> {}), after))
                .extracting(Difference::kind, Difference::before, Difference::after)
                .containsExactly(
                        tuple("lead-changed", "head-of-looked-after", "director"),
                        tuple("due-changed", "2021-12-31", "2022-01-31"),
                        tuple("status-changed", "in-progress", "complete"));
    }

    @Test
    void objectives_measures_and_passages_come_and_go() {
        Plan after = plan(document -> {
            ((ArrayNode) document.at("/priorities/1/objectives")).remove(0);
            ((ArrayNode) document.at("/priorities/0/objectives/0/placements")).remove(1);
            at(document, "/summary/goingWell/0").put("text", "Something else.");
        });

        assertThat(differences(plan(same -> {}), after))
                .extracting(Difference::kind, Difference::where)
                .containsExactly(
                        tuple("placement-gone", "M009"),
                        tuple("objective-gone", "P2-C01"),
                        tuple("summary-added", "summary/goingWell/0"),
                        tuple("summary-gone", "summary/goingWell/0"));
        assertThat(differences(after, plan(same -> {})))
                .extracting(Difference::kind)
                .contains("placement-added", "objective-added");
    }

    @Test
    void objectives_of_two_years_are_the_same_by_their_words() {
        Plan after = plan(document -> at(document, "/priorities/0/objectives/0").put("id", "P1-D07"));

        assertThat(differences(plan(same -> {}), after)).isEmpty();
    }

    @Test
    void aims_and_priorities_come_and_go_and_have_other_words() {
        Plan after = plan(document -> {
            at(document, "/aims/0")
                    .put("text", "No child waits.")
                    .putArray("priorities")
                    .add(1);
            ((ArrayNode) document.at("/aims"))
                    .addObject()
                    .put("number", 2)
                    .put("text", "Families are asked.")
                    .put("prioritiesText", "1")
                    .put("line", 11)
                    .putArray("priorities")
                    .add(1);
            at(document, "/priorities/1").put("title", "Better practice");
            at(document, "/vision").put("text", "Children grow up safe.");
        });

        assertThat(differences(plan(same -> {}), after))
                .containsExactly(
                        new Difference(
                                "wording-changed",
                                "vision",
                                null,
                                "Children grow up safe and well.",
                                "Children grow up safe."),
                        new Difference("wording-changed", "aim/1", null, "Children do not wait.", "No child waits."),
                        new Difference(
                                "aim-priorities-changed",
                                "aim/1",
                                null,
                                "Getting it right first time; Good practice",
                                "Getting it right first time"),
                        new Difference("aim-added", "aim/2", null, null, "Families are asked."),
                        new Difference("wording-changed", "priority/2", null, "Good practice", "Better practice"));
        assertThat(differences(after, plan(same -> {})))
                .contains(new Difference("aim-gone", "aim/2", null, "Families are asked.", null));
    }

    @Test
    void priorities_that_change_places_or_numbers_are_told_and_their_objectives_have_not_moved() {
        Plan turned = plan(document -> {
            ArrayNode priorities = (ArrayNode) document.at("/priorities");
            priorities.add(priorities.remove(0));
        });
        Plan renumbered = plan(document -> {
            at(document, "/priorities/1").put("number", 3);
            ((ArrayNode) at(document, "/aims/0").path("priorities")).remove(1);
            ((ArrayNode) at(document, "/aims/0").path("priorities")).add(3);
        });
        Plan without = plan(document -> ((ArrayNode) document.at("/priorities")).remove(1));

        assertThat(differences(plan(same -> {}), turned))
                .containsExactly(new Difference("order-changed", "priorities", null, "1, 2", "2, 1"));
        assertThat(differences(plan(same -> {}), renumbered))
                .containsExactly(new Difference("priority-moved", "priority/3", null, "priority/2", "priority/3"));
        assertThat(differences(plan(same -> {}), without))
                .contains(new Difference("priority-gone", "priority/2", null, "Good practice", null));
        assertThat(differences(without, plan(same -> {})))
                .contains(new Difference("priority-added", "priority/2", null, null, "Good practice"));
    }

    @Test
    void objectives_and_measures_that_move_are_told_with_where_from_and_where_to() {
        Plan after = plan(document -> {
            ArrayNode first = (ArrayNode) document.at("/priorities/0/objectives");
            ((ArrayNode) document.at("/priorities/1/objectives")).add(first.remove(1));
            ArrayNode rows = (ArrayNode) document.at("/priorities/0/objectives/0/placements");
            ((ArrayNode) document.at("/priorities/1/objectives/0/placements")).add(rows.remove(0));
        });
        Plan turned = plan(document -> {
            ArrayNode rows = (ArrayNode) document.at("/priorities/0/objectives/0/placements");
            rows.add(rows.remove(0));
        });

        assertThat(differences(plan(same -> {}), after))
                .containsExactly(
                        new Difference("placement-moved", "M001", "P2-C01", "P1-C01", "P2-C01"),
                        new Difference(
                                "objective-moved",
                                "P1-C02",
                                "P1-C02",
                                "priority/1: Getting it right first time",
                                "priority/2: Good practice"));
        assertThat(differences(plan(same -> {}), turned))
                .containsExactly(
                        new Difference("order-changed", "P1-C01/placements", null, "M001, M009", "M009, M001"));
    }

    @Test
    void of_an_area_its_objectives_are_compared_and_the_priorities_of_all() {
        Plan after = plan(document -> {
            at(document, "/priorities/0/objectives/0").put("title", "Children are visited");
            at(document, "/priorities/0/objectives/1").put("title", "Plans end in time");
        });

        assertThat(PlanDifferences.of(
                        new PlanSide(plan(same -> {}), "cp-court", List.of()),
                        new PlanSide(after, "cp-court", List.of()),
                        List.of()))
                .extracting(Difference::kind, Difference::where)
                .containsExactly(tuple("wording-changed", "P1-C02"));
    }
}
