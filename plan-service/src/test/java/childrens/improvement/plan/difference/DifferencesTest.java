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
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    private static final Organisation NOBODY = new Organisation(List.of(), List.of(), List.of(), List.of());

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
    void an_action_that_is_carried_for_the_third_time_is_told_and_one_for_the_second_is_not() {
        Plan often = plan(document -> chain(document, "P1-C01-A1", "P1-C01-A2", "P1-C02-A1", "P2-C01-A1"));
        Plan twice = plan(document -> chain(document, "P1-C01-A1", "P1-C01-A2", "P1-C02-A1"));
        Plan round = plan(document -> chain(document, "P1-C01-A1", "P1-C01-A2", "P1-C01-A1"));

        assertThat(Carried.often(List.of(), often))
                .extracting(Difference::where, Difference::before)
                .containsExactly(tuple("P2-C01-A1", "first as P1-C01-A1"));
        assertThat(Carried.often(List.of(), twice)).isEmpty();
        assertThat(Carried.often(List.of(), round)).isEmpty();
    }

    @Test
    void a_chain_through_a_year_that_is_not_there_is_counted_by_what_is_kept() {
        Plan later = plan(document -> chain(document, "P1-C02-A1", "P2-C01-A1"));
        List<CarriedLink> throughAnotherYear = List.of(
                new CarriedLink("X-A2", "X-A1", 1),
                new CarriedLink("X-A3", "X-A2", 1),
                new CarriedLink("P1-C02-A1", "X-A3", 1));
        List<CarriedLink> countedBefore = List.of(new CarriedLink("P1-C02-A1", "X-A2", 2));

        assertThat(Carried.often(throughAnotherYear, later))
                .extracting(Difference::where, Difference::before, Difference::after)
                .containsExactly(
                        tuple(
                                "P1-C02-A1",
                                "first as X-A1",
                                "carried 3 times: Audit ten plans that ended." + " Lead: [Head of CP Court]"),
                        tuple(
                                "P2-C01-A1",
                                "first as X-A1",
                                "carried 4 times: Share the themes of the audits with every"
                                        + " team. Lead: [Quality Assurance Manager]"));
        assertThat(Carried.often(countedBefore, later))
                .extracting(Difference::where, Difference::before)
                .containsExactly(tuple("P2-C01-A1", "as far as is known first as X-A2"));
        assertThat(Carried.often(List.of(new CarriedLink("P1-C02-A1", null, 1)), later))
                .isEmpty();
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
    void evidence_comes_and_goes_and_is_told_otherwise() {
        Impact kept = impact("E1", "2021-07-02", "Plans are late.");
        Impact reworded = impact("E1", "2021-07-02", "Plans were late.");
        Impact other = impact("E2", "2021-08-02", "Children are asked.");

        assertThat(differences(List.of(kept), List.of(reworded, other)))
                .containsExactly(
                        new Difference(
                                "evidence-changed",
                                "E1",
                                "P1-C01",
                                "2021-07-02: Plans are late. What changed: Nothing yet.",
                                "2021-07-02: Plans were late. What changed: Nothing yet."),
                        new Difference(
                                "evidence-added",
                                "E2",
                                "P1-C01",
                                null,
                                "2021-08-02: Children are asked. What changed: Nothing yet."));
        assertThat(differences(List.of(kept, other), List.of(kept)))
                .extracting(Difference::kind, Difference::where, Difference::after)
                .containsExactly(tuple("evidence-gone", "E2", null));
        assertThat(differences(List.of(kept), List.of(kept))).isEmpty();
    }

    @Test
    void evidence_of_a_quarter_is_what_was_observed_in_it() {
        LocalDate before = LocalDate.of(2021, 6, 30);
        LocalDate after = LocalDate.of(2021, 9, 30);
        List<Impact> evidence = List.of(
                impact("E1", "2021-06-30", "Too early."),
                impact("E2", "2021-07-01", "The first day."),
                impact("E3", "2021-09-30", "The last day."),
                impact("E4", "2021-10-01", "Too late."));

        assertThat(EvidenceDifferences.between(before, after, evidence, Set.of("P1-C01")))
                .extracting(Difference::where)
                .containsExactly("E2", "E3");
        assertThat(EvidenceDifferences.between(before, after, evidence, Set.of("P1-C02")))
                .isEmpty();
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

    private static List<Difference> differences(Plan before, Plan after) {
        return PlanDifferences.of(
                new PlanSide(before, null, List.of()), new PlanSide(after, null, List.of()), List.of());
    }

    private static List<Difference> differences(List<Impact> before, List<Impact> after) {
        return PlanDifferences.of(
                new PlanSide(plan(same -> {}), null, before), new PlanSide(plan(same -> {}), null, after), List.of());
    }

    private static Impact impact(String id, String on, String finding) {
        return new Impact(id, "P1-C01", LocalDate.parse(on), finding, "Nothing yet.");
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
