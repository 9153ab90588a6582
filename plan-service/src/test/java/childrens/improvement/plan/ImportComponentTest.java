package childrens.improvement.plan;

import static childrens.improvement.plan.Requests.allPages;
import static childrens.improvement.plan.Requests.as;
import static childrens.improvement.plan.Requests.get;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.local.testing.LocalServers;
import childrens.improvement.plan.importing.ImportOutcome;
import childrens.improvement.plan.importing.ImportOutcome.Result;
import childrens.improvement.plan.improvementplan.PackagedPlan;
import childrens.improvement.plan.improvementplan.PlanImport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class ImportComponentTest {

    private final PlanImport imports;

    ImportComponentTest(PlanImport imports) {
        this.imports = imports;
    }

    @Test
    void the_same_plan_again_changes_nothing() {
        JsonNode before = get("/v1/plans/2020-21");

        assertThat(imports.run(PackagedPlan.document()).result()).isEqualTo(Result.UNCHANGED);

        assertThat(get("/v1/plans/2020-21")).isEqualTo(before);
    }

    @Test
    void a_plan_with_faults_is_refused_with_all_of_them_and_leaves_nothing() {
        JsonNode broken = copyFor("2021-22");
        PackagedPlan.at(broken, "/priorities/0/objectives/0").put("area", "nowhere");
        PackagedPlan.at(broken, "/priorities/7/objectives/0/placements/0").put("measure", "M999");
        PackagedPlan.at(broken, "/summary/actionsNext/4").put("lead", "nobody");

        ImportOutcome outcome = imports.run(broken);

        assertThat(outcome.result()).isEqualTo(Result.REFUSED);
        assertThat(outcome.faults())
                .extracting("pointer")
                .containsExactlyInAnyOrder(
                        "/priorities/0/objectives/0/area",
                        "/priorities/7/objectives/0/placements/0/measure",
                        "/summary/actionsNext/4/lead");
        as("analyst").get("/v1/plans/2021-22").then().statusCode(404);
        assertThat(allPages("/v1/actions?plan=2021-22", 50)).isEmpty();
    }

    @Test
    void the_ids_of_one_year_are_not_those_of_another() {
        JsonNode copy = Requests.json(PackagedPlan.document().toString().replace("2020-21", "2022-23"));

        assertThat(imports.run(copy).faults()).hasSize(55 + 131);
        as("analyst").get("/v1/plans/2022-23").then().statusCode(404);
    }

    @Test
    void a_changed_plan_takes_the_place_of_the_one_before_and_has_another_tag() {
        JsonNode plan = copyFor("2018-19");
        assertThat(imports.run(plan).result()).isEqualTo(Result.STORED);
        String tag = tagOf("2018-19");

        ((ObjectNode) plan).put("title", "Another title");
        ((ArrayNode) plan.at("/priorities/0/objectives")).remove(0);

        assertThat(imports.run(plan).result()).isEqualTo(Result.STORED);
        assertThat(imports.run(plan).result()).isEqualTo(Result.UNCHANGED);
        JsonNode stored = get("/v1/plans/2018-19");
        assertThat(stored.path("title").asText()).isEqualTo("Another title");
        assertThat(stored.findValues("objectives").stream()
                        .mapToInt(JsonNode::size)
                        .sum())
                .isEqualTo(54);
        assertThat(allPages("/v1/actions?plan=2018-19", 500)).hasSize(131 - 6);
        assertThat(tagOf("2018-19")).isNotEqualTo(tag);
        assertThat(get("/v1/plans/2020-21").findValues("objectives").stream()
                        .mapToInt(JsonNode::size)
                        .sum())
                .isEqualTo(55);
    }

    @Test
    void plans_are_listed_newest_first_page_by_page() {
        imports.run(copyFor("2019-20"));

        assertThat(allPages("/v1/plans", 1))
                .extracting(plan -> plan.path("year").asText())
                .startsWith("2020-21", "2019-20")
                .doesNotHaveDuplicates();
    }

    private static String tagOf(String year) {
        return as("analyst").get("/v1/plans/" + year).header("ETag");
    }

    /** The source plan as another year's, with ids of its own. */
    private static JsonNode copyFor(String year) {
        return Requests.json(PackagedPlan.document()
                .toString()
                .replace("2020-21", year)
                .replaceAll("\"(P\\d-O\\d\\d(?:-A\\d+)?|S-Q\\d-A\\d)\"", "\"$1-" + year + "\""));
    }
}
