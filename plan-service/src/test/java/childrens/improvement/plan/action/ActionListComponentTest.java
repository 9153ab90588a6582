package childrens.improvement.plan.action;

import static childrens.improvement.plan.Requests.allPages;
import static childrens.improvement.plan.Requests.as;
import static childrens.improvement.plan.Requests.get;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.local.testing.LocalServers;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of actions, and the links from quarter to quarter that the plan prints. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class ActionListComponentTest {

    @Test
    void lists_are_filtered_and_sorted_and_their_pages_add_up() {
        List<JsonNode> byDue = allPages("/v1/actions?plan=2020-21&sort=due", 500);

        assertThat(allPages("/v1/actions?plan=2020-21&sort=due", 7)).isEqualTo(byDue);
        assertThat(byDue.stream().map(each -> each.path("lastDay").asText("9")).toList())
                .isSorted();
        assertThat(ids("/v1/actions?plan=2020-21&quarter=2020-21-Q2&limit=500"))
                .containsExactly("S-Q2-A1", "S-Q2-A2", "S-Q2-A3", "S-Q2-A4", "S-Q2-A5");
        assertThat(allPages("/v1/actions?dueBefore=2020-11-01&sort=lead", 100))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.path("lastDay").asText()).isLessThan("2020-11-01"));
        List<String> overdue = ids("/v1/actions?overdue=true&limit=500");
        assertThat(overdue).isNotEmpty().doesNotContain("S-Q2-A3");
        assertThat(ids("/v1/actions?overdue=false&limit=500")).doesNotContainAnyElementsOf(overdue);
        assertThat(ids("/v1/actions?lead=none&kind=note&limit=500")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sort=colour", "quarter=Q3", "dueBefore=soon", "overdue=perhaps", "status=late", "kind=plan"})
    void a_filter_that_no_action_can_match_is_a_400(String filter) {
        as("analyst").get("/v1/actions?" + filter).then().statusCode(400);
    }

    @Test
    void the_printed_carry_over_is_a_link_in_both_directions_with_a_count() {
        assertThat(get("/v1/actions/S-Q2-A2").path("carriedTo").asText()).isEqualTo("S-Q3-A2");
        assertThat(get("/v1/actions/S-Q3-A2").path("carriedFrom").asText()).isEqualTo("S-Q2-A2");
        assertThat(get("/v1/actions/S-Q3-A2").path("timesCarried").asInt()).isEqualTo(1);
        assertThat(get("/v1/actions/S-Q2-A3").path("rearrangedTo").asText()).isEqualTo("2020-10-31");
    }

    private static List<String> ids(String path) {
        return get(path).path("items").findValuesAsText("id");
    }
}
