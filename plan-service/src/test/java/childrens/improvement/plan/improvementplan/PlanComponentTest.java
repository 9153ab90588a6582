package childrens.improvement.plan.improvementplan;

import static childrens.improvement.plan.Requests.allPages;
import static childrens.improvement.plan.Requests.as;
import static childrens.improvement.plan.Requests.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import childrens.improvement.local.testing.LocalServers;
import childrens.improvement.plan.Requests;
import childrens.improvement.plan.document.Plan;
import childrens.improvement.plan.importing.DocumentReader;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class PlanComponentTest {

    private static final String PLAN = "/v1/plans/2020-21";

    private final ObjectMapper mapper;

    PlanComponentTest(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Test
    void the_whole_plan_comes_back_word_for_word() throws JsonProcessingException {
        Plan plan = Objects.requireNonNull(DocumentReader.of(Plan.class, "plan")
                .read(PackagedPlan.document())
                .document());
        ObjectNode printed = (ObjectNode) Requests.json(mapper.writeValueAsString(plan));
        ObjectNode given = (ObjectNode) get(PLAN);

        for (String member : List.of("vision", "aim", "keyFocus")) {
            assertThat(given.path(member)).isEqualTo(printed.at("/" + member + "/text"));
            assertThat(given.path(member + "Line")).isEqualTo(printed.at("/" + member + "/line"));
        }
        given.remove("archived");
        given.remove(List.of("vision", "visionLine", "aim", "aimLine", "keyFocus", "keyFocusLine"));
        printed.remove(List.of("vision", "aim", "keyFocus"));
        assertThat(given.toPrettyString()).isEqualTo(printed.toPrettyString());
    }

    @Test
    void nothing_of_the_plan_is_missing_and_nothing_is_there_twice() {
        JsonNode plan = get(PLAN);

        assertThat(plan.path("aims")).hasSize(5);
        assertThat(plan.path("priorities")).hasSize(8);
        assertThat(plan.findValues("objectives").stream()
                        .mapToInt(JsonNode::size)
                        .sum())
                .isEqualTo(55);
        assertThat(plan.findValues("actions").stream().mapToInt(JsonNode::size).sum())
                .isEqualTo(121);
        assertThat(plan.at("/summary/actionsDelivered")).hasSize(5);
        assertThat(plan.at("/summary/actionsNext")).hasSize(5);
        ExpectedPlacements.assertAllIn(plan);
    }

    @Test
    void one_area_is_shown_with_its_objectives_only() {
        JsonNode plan = get(PLAN + "?area=looked-after");

        assertThat(plan.findValuesAsText("area")).isNotEmpty().containsOnly("looked-after");
        assertThat(plan.path("priorities"))
                .allSatisfy(priority -> assertThat(priority.path("objectives")).isNotEmpty());
        assertThat(plan.path("priorities"))
                .extracting(priority -> priority.path("number").asInt())
                .containsExactly(1, 3);
        assertThat(plan.at("/aims/0/priorities")).hasSize(1);
        assertThat(get(PLAN + "?area=business-support").path("priorities")).isEmpty();
    }

    @Test
    void an_unchanged_plan_is_not_sent_again() {
        String tag = as("analyst").get(PLAN).then().statusCode(200).extract().header("ETag");

        as("analyst")
                .header("If-None-Match", tag)
                .get(PLAN)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(equalTo(""));
        as("analyst").header("If-None-Match", "\"0\"").get(PLAN).then().statusCode(200);
    }

    @Test
    void an_objective_and_an_action_are_found_by_their_ids() {
        JsonNode objective = get("/v1/objectives/P1-O02");
        JsonNode action = get("/v1/actions/P1-O02-A1");

        assertThat(objective.path("plan").asText()).isEqualTo("2020-21");
        assertThat(objective.path("priority").asInt()).isEqualTo(1);
        assertThat(objective.path("placements")).hasSize(2);
        assertThat(objective.at("/actions/0/text")).isEqualTo(action.path("text"));
        assertThat(action.path("objective").asText()).isEqualTo("P1-O02");
        assertThat(get("/v1/actions/S-Q2-A3").path("carriedTo").asText()).isEqualTo("S-Q3-A4");
    }

    @Test
    void actions_are_listed_page_by_page_each_once() {
        List<JsonNode> all = allPages("/v1/actions?plan=2020-21", 50);

        assertThat(all)
                .extracting(action -> action.path("id").asText())
                .hasSize(131)
                .doesNotHaveDuplicates();
        assertThat(allPages("/v1/actions?plan=2020-21&lead=assistant-director&status=complete", 1))
                .extracting(action -> action.path("id").asText())
                .containsExactly("S-Q2-A1", "S-Q2-A5");
    }

    @Test
    void what_is_not_there_is_a_404_problem() {
        for (String path : List.of(
                "/v1/plans/1999-00",
                PLAN + "?area=nowhere",
                "/v1/objectives/P9-O99",
                "/v1/actions/P9-O99-A9",
                "/v1/nothing")) {
            as("analyst")
                    .get(path)
                    .then()
                    .statusCode(404)
                    .contentType(startsWith("application/problem+json"))
                    .body("status", equalTo(404));
        }
    }
}
