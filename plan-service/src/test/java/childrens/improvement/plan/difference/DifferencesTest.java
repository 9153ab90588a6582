package childrens.improvement.plan.difference;

import static childrens.improvement.plan.figure.HandMade.measure;
import static childrens.improvement.plan.figure.HandMade.quarter;
import static childrens.improvement.plan.figure.HandMade.rated;
import static childrens.improvement.plan.figure.HandMade.share;
import static childrens.improvement.plan.figure.HandMade.travel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import childrens.improvement.plan.dated.Holder;
import childrens.improvement.plan.dated.Organisation;
import childrens.improvement.plan.dated.Post;
import childrens.improvement.plan.dated.Target;
import childrens.improvement.plan.document.Plan;
import childrens.improvement.plan.figure.DirectionOfTravel;
import childrens.improvement.plan.figure.QuarterFigures;
import childrens.improvement.plan.figure.Rating;
import childrens.improvement.plan.importing.DocumentReader;
import childrens.improvement.plan.importing.Yaml;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    private static final Organisation NOBODY = new Organisation(List.of(), List.of(), List.of(), List.of());

    @Test
    void a_plan_does_not_differ_from_itself() {
        assertThat(PlanDifferences.of(plan(same -> {}), plan(same -> {}))).isEmpty();
    }

    @Test
    void a_target_that_moved_and_words_that_changed_are_told_with_both_sides() {
        Plan after = plan(document -> {
            at(document, "/priorities/0/objectives/0/placements/0/targets/0").put("value", 97);
            at(document, "/priorities/0/objectives/0").put("title", "Children are visited");
            at(document, "/priorities/0/objectives/0").put("impact", "Children are heard.");
        });

        assertThat(PlanDifferences.of(plan(same -> {}), after))
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

        assertThat(PlanDifferences.of(plan(same -> {}), after))
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

        assertThat(PlanDifferences.of(plan(same -> {}), after))
                .extracting(Difference::kind, Difference::where)
                .containsExactly(
                        tuple("placement-gone", "M009"),
                        tuple("objective-gone", "P2-C01"),
                        tuple("summary-added", "summary/goingWell/0"),
                        tuple("summary-gone", "summary/goingWell/0"));
        assertThat(PlanDifferences.of(after, plan(same -> {})))
                .extracting(Difference::kind)
                .contains("placement-added", "objective-added");
    }

    @Test
    void objectives_of_two_years_are_the_same_by_their_words() {
        Plan after = plan(document -> at(document, "/priorities/0/objectives/0").put("id", "P1-D07"));

        assertThat(PlanDifferences.of(plan(same -> {}), after)).isEmpty();
    }

    @Test
    void an_action_that_is_carried_for_the_third_time_is_told_and_one_for_the_second_is_not() {
        Plan often = plan(document -> chain(document, "P1-C01-A1", "P1-C01-A2", "P1-C02-A1", "P2-C01-A1"));
        Plan twice = plan(document -> chain(document, "P1-C01-A1", "P1-C01-A2", "P1-C02-A1"));
        Plan round = plan(document -> chain(document, "P1-C01-A1", "P1-C01-A2", "P1-C01-A1"));

        assertThat(Carried.often(often))
                .extracting(Difference::where, Difference::before)
                .containsExactly(tuple("P2-C01-A1", "first as P1-C01-A1"));
        assertThat(Carried.often(twice)).isEmpty();
        assertThat(Carried.often(round)).isEmpty();
    }

    @Test
    void ratings_directions_and_counts_of_two_quarters_are_compared() {
        QuarterFigures before = figures(Rating.AMBER, DirectionOfTravel.SAME, "460");
        QuarterFigures after = figures(Rating.GREEN, DirectionOfTravel.IMPROVED, "480");

        assertThat(QuarterDifferences.of(before, before, List.of(), NOBODY)).isEmpty();
        assertThat(QuarterDifferences.of(before, after, List.of(), NOBODY))
                .extracting(Difference::kind, Difference::where)
                .containsExactly(
                        tuple("rating-changed", "2020-21"),
                        tuple("rating-changed", "priority/1"),
                        tuple("rating-changed", "P1-O01"),
                        tuple("direction-changed", "P1-O01"),
                        tuple("value-changed", "M001"),
                        tuple("rating-changed", "M001"),
                        tuple("direction-changed", "M001"));
        assertThat(QuarterDifferences.of(before, after, List.of(), NOBODY))
                .filteredOn(difference -> difference.kind().equals("value-changed"))
                .extracting(Difference::before, Difference::after)
                .containsExactly(tuple("460 of 500", "480 of 500"));
    }

    @Test
    void targets_and_holders_are_those_of_the_days_of_the_quarters() {
        LocalDate before = LocalDate.of(2020, 6, 30);
        LocalDate after = LocalDate.of(2020, 9, 30);
        LocalDate change = LocalDate.of(2020, 8, 1);
        Target target = new Target(
                "M001",
                List.of(),
                "director",
                false,
                List.of(version(90, LocalDate.of(2010, 1, 1), change), version(95, change, null)),
                List.of(),
                List.of());
        Organisation organisation = new Organisation(
                List.of(),
                List.of(),
                List.of(new Post("director", List.of())),
                List.of(held("one", LocalDate.of(2010, 1, 1), change), held("two", change, null)));

        assertThat(DatedDifferences.targets(before, after, List.of(target)))
                .containsExactly(new Difference("target-moved", "M001", null, "at least 90", "at least 95"));
        assertThat(DatedDifferences.holders(before, after, organisation))
                .containsExactly(new Difference("lead-changed", "director", null, "one", "two"));
        assertThat(DatedDifferences.targets(after, after, List.of(target))).isEmpty();
        assertThat(DatedDifferences.holders(after, after, organisation)).isEmpty();
    }

    private static Target.TargetVersion version(int value, LocalDate from, @Nullable LocalDate until) {
        return new Target.TargetVersion(
                "at-least",
                BigDecimal.valueOf(value),
                null,
                null,
                null,
                BigDecimal.valueOf(5),
                true,
                from,
                until,
                "agreed",
                "source line 95");
    }

    private static Holder held(String holder, LocalDate from, @Nullable LocalDate until) {
        return new Holder(
                "holder-" + holder,
                List.of(new Holder.HolderVersion(from, until, "director", holder, "director@council.example")));
    }

    private static QuarterFigures figures(Rating rating, DirectionOfTravel direction, String inTime) {
        return quarter(
                rated(rating),
                travel(direction),
                measure("M001", "Visits", share("M001", inTime, "500", "92.0", 0), null, rating, travel(direction)));
    }

    private static void chain(JsonNode document, String... ids) {
        for (int index = 0; index + 1 < ids.length; index++) {
            String id = ids[index];
            String next = ids[index + 1];
            document.findParents("id").stream()
                    .filter(each -> each.path("id").asText().equals(id))
                    .forEach(action -> ((ObjectNode) action).put("carriedTo", next));
        }
    }

    private static ObjectNode at(JsonNode document, String pointer) {
        return (ObjectNode) document.at(pointer);
    }

    private static Plan plan(Consumer<JsonNode> change) {
        JsonNode document = Yaml.read("/plan/clean.yaml");
        change.accept(document);
        return Objects.requireNonNull(
                DocumentReader.of(Plan.class, "plan").read(document).document());
    }
}
