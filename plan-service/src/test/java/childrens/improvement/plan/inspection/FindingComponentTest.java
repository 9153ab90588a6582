package childrens.improvement.plan.inspection;

import static childrens.improvement.plan.Requests.allPages;
import static childrens.improvement.plan.Requests.as;
import static childrens.improvement.plan.Requests.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import childrens.improvement.local.testing.LocalServers;
import childrens.improvement.plan.finding.Findings;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class FindingComponentTest {

    private static final String FINDINGS = "/v1/plans/2020-21/findings";

    @Test
    void the_kept_plan_is_looked_at_page_by_page() {
        List<JsonNode> all = allPages(FINDINGS, 100);

        assertThat(all).hasSizeGreaterThan(250).doesNotHaveDuplicates();
        assertThat(all)
                .filteredOn(finding -> finding.path("rule").asText().equals("outturn-against-counts"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.path("where").asText()).isEqualTo("M009");
                    assertThat(finding.path("objective").asText()).isEqualTo("P1-O05");
                    assertThat(finding.path("line").asInt()).isEqualTo(134);
                    assertThat(finding.path("left").asText()).isEqualTo("3 of 78 is 3.85%");
                    assertThat(finding.path("right").asText()).isEqualTo("Printed: Outturn Q2 = 21%");
                    assertThat(finding.path("title").asText()).isEqualTo("A percentage that the counts do not give");
                    assertThat(finding.path("suggestion").asText()).contains("Outturn Q1 = 3.85%");
                });
    }

    @Test
    void one_rule_and_one_objective_can_be_asked_for() {
        assertThat(allPages(FINDINGS + "?rule=too-many-actions", 2))
                .extracting(finding -> finding.path("where").asText())
                .hasSize(9)
                .contains("P1-O01", "P4-O05");
        assertThat(allPages(FINDINGS + "?objective=P1-O05", 50)).isNotEmpty().allSatisfy(finding -> assertThat(
                        finding.path("objective").asText())
                .isEqualTo("P1-O05"));
    }

    @Test
    void those_of_an_area_are_those_of_its_objectives() {
        List<String> own = get("/v1/plans/2020-21/objectives?area=cp-court&limit=500")
                .path("items")
                .findValuesAsText("id");
        List<JsonNode> found = allPages(FINDINGS + "?area=cp-court", 50);

        assertThat(found).isNotEmpty().allSatisfy(finding -> assertThat(own)
                .contains(finding.path("objective").asText()));
        assertThat(found)
                .hasSameSizeAs(allPages(FINDINGS, 500).stream()
                        .filter(finding ->
                                own.contains(finding.path("objective").asText()))
                        .toList());
        as("analyst").get(FINDINGS + "?area=nowhere").then().statusCode(404);
    }

    @Test
    void they_are_sorted_by_where_they_are_printed() {
        List<Integer> lines = allPages(FINDINGS + "?rule=no-lead&sort=line", 7).stream()
                .map(finding -> finding.path("line").asInt())
                .toList();
        List<String> backwards = allPages(FINDINGS + "?rule=no-lead&sort=-where", 7).stream()
                .map(finding -> finding.path("where").asText())
                .toList();

        assertThat(lines).hasSizeGreaterThan(1).isSorted();
        assertThat(backwards).hasSameSizeAs(lines).isSortedAccordingTo(Comparator.reverseOrder());
        as("analyst").get(FINDINGS + "?sort=colour").then().statusCode(400).body("errors[0].pointer", equalTo("/sort"));
    }

    @Test
    void every_rule_is_explained() {
        List<JsonNode> rules = allPages("/v1/finding-rules", 20);

        assertThat(rules).extracting(rule -> rule.path("id").asText()).containsExactlyElementsOf(Findings.rules());
        assertThat(rules)
                .allSatisfy(rule -> assertThat(rule.path("why").asText()).isNotBlank());
    }

    @Test
    void what_cannot_be_looked_at_is_a_problem() {
        as("analyst")
                .get(FINDINGS + "?rule=nothing")
                .then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"))
                .body("errors[0].pointer", equalTo("/rule"));
        as("analyst").get("/v1/plans/1999-00/findings").then().statusCode(404);
        as("analyst").get(FINDINGS + "?quarter=2020-21-Q9").then().statusCode(404);
        assertThat(get(FINDINGS + "?limit=1").path("items")).hasSize(1);
    }
}
