package childrens.improvement.plan.improvementplan;

import static childrens.improvement.plan.Requests.as;
import static childrens.improvement.plan.Requests.get;
import static childrens.improvement.plan.improvementplan.Editing.WHY;
import static childrens.improvement.plan.improvementplan.Editing.objective;
import static childrens.improvement.plan.improvementplan.Editing.plan;
import static childrens.improvement.plan.improvementplan.Editing.post;
import static childrens.improvement.plan.improvementplan.Editing.send;
import static childrens.improvement.plan.improvementplan.Editing.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import childrens.improvement.local.testing.LocalServers;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What became of each part of a plan. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class PartHistoryComponentTest {

    private static final String YEAR = "2011-12";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aims/99",
                "aims/x",
                "priorities/99",
                "passages/none",
                "placements/M999",
                "quarters/2011-12-Q5/narratives/P1-O01"
            })
    void a_part_that_there_never_was_has_no_history(String part) {
        as("analyst")
                .get(plan(YEAR) + "/" + part + "/history")
                .then()
                .statusCode(404)
                .body("detail", equalTo("There is no such part of the plan."));
    }

    @Test
    void every_part_of_a_plan_tells_its_own_history_only() {
        String path = plan(YEAR);
        String objective = objective(path, "Told apart");
        String quarter = path + "/quarters/2011-12-Q1";
        String evidence = evidence(objective, "Seen");
        evidence(objective, "Heard");

        assertThat(get(evidence + "/history").at("/items").findValuesAsText("action"))
                .containsExactly("created");
        assertThat(get(path + "/priorities/2/history").path("items"))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.path("kind").asText()).isEqualTo("priority"))
                .allSatisfy(each -> assertThat(each.path("object").asText()).isEqualTo(YEAR + "/2"));
        assertThat(get(quarter + "/summary/history").path("items")).isEmpty();
        String about = objective.substring(objective.lastIndexOf('/') + 1);
        String other = objective(path, "Written of later");
        write(quarter, about, "Visits went well.");
        write(quarter, other.substring(other.lastIndexOf('/') + 1), "Nothing was visited.");
        assertThat(get(quarter + "/narratives/" + about + "/history").path("items"))
                .extracting(each -> each.at("/after/is").asText())
                .containsExactly("Visits went well.");
        assertThat(get(quarter + "/ratings/" + about + "/history").path("items"))
                .isEmpty();
    }

    private static String evidence(String objective, String finding) {
        JsonNode added = post(
                objective + "/evidence",
                Map.of(
                        "on",
                        "2020-08-14",
                        "kind",
                        "dip-sample",
                        "source",
                        "Files",
                        "finding",
                        finding,
                        "changed",
                        "Nothing",
                        "reason",
                        WHY));
        return objective + "/evidence/" + added.path("id").asText();
    }

    private static void write(String quarter, String about, String text) {
        send("PUT", quarter + "/narratives/" + about, tag(quarter), Map.of("text", text, "reason", WHY))
                .then()
                .statusCode(204);
    }
}
