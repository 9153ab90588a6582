package childrens.improvement.plan.target;

import static childrens.improvement.plan.Requests.allPages;
import static childrens.improvement.plan.Requests.as;
import static childrens.improvement.plan.Requests.get;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.local.testing.LocalServers;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class TargetComponentTest {

    @Test
    void every_measure_has_a_target_and_no_page_repeats_one() {
        assertThat(allPages("/v1/targets", 30))
                .extracting(target -> target.path("measure").asText())
                .hasSize(100)
                .doesNotHaveDuplicates()
                .startsWith("M001")
                .endsWith("M108");
    }

    @Test
    void a_target_says_what_is_in_force_who_leads_and_what_else_the_plan_says() {
        JsonNode target = get("/v1/targets/M048");

        assertThat(target.at("/inForce/kind").asText()).isEqualTo("at-least");
        assertThat(target.at("/inForce/value").asInt()).isEqualTo(90);
        assertThat(target.at("/inForce/tolerance").asInt()).isEqualTo(5);
        assertThat(target.at("/inForce/source").asText()).isEqualTo("source line 297");
        assertThat(target.path("lead").asText()).isEqualTo("assistant-director");
        assertThat(target.path("leadAssumed").asBoolean()).isTrue();
        assertThat(target.at("/statements/0/value").asInt()).isEqualTo(95);
    }

    @Test
    void a_stepped_target_is_the_one_of_the_day() {
        assertThat(get("/v1/targets/M092?on=2020-09-30").at("/inForce/value").asInt())
                .isEqualTo(55);
        assertThat(get("/v1/targets/M092?on=2020-10-01").at("/inForce/value").asInt())
                .isEqualTo(60);
        assertThat(get("/v1/targets/M092?on=2020-03-31").path("inForce").isNull())
                .isTrue();
    }

    @Test
    void targets_are_found_by_their_lead_and_by_their_kind_on_the_day() {
        List<JsonNode> led = allPages("/v1/targets?lead=assistant-director&sort=-measure", 5);

        assertThat(led)
                .isNotEmpty()
                .allSatisfy(target -> assertThat(target.path("lead").asText()).isEqualTo("assistant-director"));
        assertThat(measures(led)).contains("M048").isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(measures(allPages("/v1/targets?kind=at-least", 5)))
                .contains("M048")
                .isSorted()
                .hasSizeLessThan(100);
        assertThat(measures(allPages("/v1/targets?kind=at-least&on=1999-04-01", 5)))
                .doesNotContain("M048");
        assertThat(allPages("/v1/targets?sort=lead", 5).stream()
                        .map(target -> target.path("lead").asText())
                        .toList())
                .hasSize(100)
                .isSorted();
    }

    @Test
    void a_repeated_row_of_the_plan_answers_as_its_measure() {
        assertThat(get("/v1/targets/M029").path("measure").asText()).isEqualTo("M005");
    }

    private static List<String> measures(List<JsonNode> targets) {
        return targets.stream().map(target -> target.path("measure").asText()).toList();
    }

    @Test
    void a_measure_that_there_is_not_is_a_404_problem() {
        as("analyst").get("/v1/targets/M999").then().statusCode(404);
    }
}
