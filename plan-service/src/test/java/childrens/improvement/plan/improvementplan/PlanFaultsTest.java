package childrens.improvement.plan.improvementplan;

import static childrens.improvement.plan.improvementplan.PackagedPlan.VISITS;
import static childrens.improvement.plan.improvementplan.PackagedPlan.at;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.plan.document.Fault;
import childrens.improvement.plan.document.Plan;
import childrens.improvement.plan.document.PlanCheck;
import childrens.improvement.plan.importing.DocumentReader;
import childrens.improvement.plan.importing.Yaml;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What is refused, tried on the source plan with one thing broken. */
class PlanFaultsTest {

    private static final DocumentReader<Plan> READER = DocumentReader.of(Plan.class, "plan");
    private static final String FIRST = VISITS + "/placements/0";

    @Test
    void the_source_plan_itself_has_no_fault() {
        assertThat(faultsOf(plan -> {})).isEmpty();
    }

    @Test
    void a_member_that_nobody_knows_is_refused() {
        assertThat(pointers(plan -> at(plan, FIRST).put("colour", "red"))).containsExactly(FIRST + "/colour");
    }

    @Test
    void a_missing_member_is_refused() {
        assertThat(pointers(plan -> at(plan, FIRST).remove("wording"))).containsExactly(FIRST + "/wording");
    }

    @Test
    void a_member_of_another_type_is_refused() {
        assertThat(pointers(plan -> at(plan, FIRST).put("line", "ninety-five"))).containsExactly(FIRST + "/line");
    }

    @Test
    void a_day_that_is_none_is_refused() {
        assertThat(pointers(plan -> at(plan, FIRST + "/printed/0/period").put("from", "2018-02-30")))
                .containsExactly(FIRST + "/printed/0/period/from");
    }

    @Test
    void a_kind_of_target_that_nobody_knows_is_refused() {
        assertThat(pointers(plan -> at(plan, FIRST + "/targets/0").put("kind", "about")))
                .containsExactly(FIRST + "/targets/0/kind");
    }

    @Test
    void a_bar_needs_a_value_and_a_band_two() {
        assertThat(pointers(plan -> at(plan, FIRST + "/targets/0").remove("value")))
                .containsExactly(FIRST + "/targets/0/value");
        assertThat(pointers(plan -> at(plan, FIRST + "/targets/0").put("kind", "band")))
                .containsExactly(FIRST + "/targets/0/upper");
    }

    @Test
    void an_aim_is_linked_to_priorities_that_there_are() {
        assertThat(pointers(plan -> ((ArrayNode) plan.at("/aims/1/priorities")).add(9)))
                .containsExactly("/aims/1/priorities/4");
    }

    @Test
    void nothing_is_there_twice() {
        assertThat(pointers(plan -> {
                    at(plan, "/priorities/1").put("number", 1);
                    at(plan, "/aims/1").put("number", 1);
                    at(plan, "/priorities/0/objectives/1").put("id", "P1-O01");
                    at(plan, VISITS + "/placements/1").put("row", "M001");
                    at(plan, VISITS + "/actions/1").put("id", "P1-O01-A1");
                }))
                .contains(
                        "/priorities/1/number",
                        "/aims/1/number",
                        "/priorities/0/objectives/1/id",
                        VISITS + "/placements/1/row",
                        VISITS + "/actions/1/id");
    }

    @Test
    void what_is_referred_to_is_there() {
        assertThat(pointers(plan -> {
                    at(plan, FIRST).put("measure", "M999");
                    at(plan, VISITS).put("area", "nowhere");
                    at(plan, VISITS + "/actions/0").put("lead", "nobody");
                    at(plan, VISITS + "/actions/1").put("row", "M108");
                    at(plan, "/summary/actionsDelivered/1").put("carriedTo", "S-Q9-A9");
                    at(plan, "/posts/0").put("id", "nobody");
                }))
                .containsExactlyInAnyOrder(
                        FIRST + "/measure",
                        VISITS + "/area",
                        VISITS + "/actions/0/lead",
                        VISITS + "/actions/1/row",
                        "/summary/actionsDelivered/1/carriedTo",
                        "/posts/0/id");
    }

    @Test
    void a_printed_value_is_possible_in_itself() {
        String printed = FIRST + "/printed/";
        assertThat(pointers(plan -> {
                    at(plan, printed + "0").put("numerator", 3).put("denominator", 2);
                    at(plan, printed + "1").put("numerator", 3);
                    at(plan, printed + "2/period").put("until", "2020-04-01");
                    at(plan, printed + "3").put("kind", "text");
                }))
                .containsExactly(
                        printed + "0/numerator",
                        printed + "1/denominator",
                        printed + "2/period/until",
                        printed + "3/kind");
    }

    @Test
    void only_one_target_of_a_measure_is_adopted_for_a_day() {
        assertThat(pointers(plan -> {
                    ArrayNode targets = (ArrayNode) plan.at(FIRST + "/targets");
                    targets.add(((ObjectNode) targets.get(0)).deepCopy().put("value", 90));
                }))
                .containsExactly(FIRST + "/targets/1/adopted");
    }

    @Test
    void a_quarter_is_one_of_the_year() {
        assertThat(pointers(plan -> at(plan, VISITS + "/progress/0").put("quarter", "2019-20-Q4")))
                .containsExactly(VISITS + "/progress/0/quarter");
    }

    @Test
    void an_id_of_another_year_is_not_used_again() {
        PlanCheck check = new PlanCheck(measures(), areas(), posts(), Set.of("P1-O01", "S-Q2-A1"));

        assertThat(READER.read(PackagedPlan.document()).check(check::faults).faults())
                .extracting(Fault::pointer)
                .containsExactly(VISITS + "/id", "/summary/actionsDelivered/0/id");
    }

    @Test
    void every_fault_of_the_shape_is_listed_not_only_the_first() {
        assertThat(pointers(plan -> {
                    at(plan, FIRST).put("colour", "red").remove("wording");
                    at(plan, "/aims/0").put("number", 0);
                    plan.put("year", "2020");
                }))
                .containsExactlyInAnyOrder(FIRST + "/colour", FIRST + "/wording", "/aims/0/number", "/year");
    }

    @Test
    void a_document_that_is_no_object_is_refused() {
        assertThat(READER.read(PackagedPlan.document().arrayNode()).faults()).isNotEmpty();
    }

    private static List<String> pointers(Consumer<ObjectNode> breakIt) {
        return faultsOf(breakIt).stream().map(Fault::pointer).toList();
    }

    private static List<Fault> faultsOf(Consumer<ObjectNode> breakIt) {
        ObjectNode plan = PackagedPlan.document();
        breakIt.accept(plan);
        PlanCheck check = new PlanCheck(measures(), areas(), posts(), Set.of());
        return READER.read(plan).check(check::faults).faults();
    }

    private static Set<String> measures() {
        return texts(Yaml.read("/targets/targets.yaml").at("/targets"), "measure");
    }

    private static Set<String> areas() {
        return texts(Yaml.read("/organisation/local.yaml").at("/areas"), "id");
    }

    private static Set<String> posts() {
        return texts(Yaml.read("/organisation/local.yaml").at("/posts"), "id");
    }

    private static Set<String> texts(JsonNode list, String member) {
        Set<String> texts = new HashSet<>();
        list.forEach(each -> texts.add(each.path(member).asText()));
        return texts;
    }
}
