package childrens.improvement.plan.improvementplan;

import static childrens.improvement.plan.Requests.as;
import static childrens.improvement.plan.Requests.get;
import static childrens.improvement.plan.improvementplan.Editing.WHY;
import static childrens.improvement.plan.improvementplan.Editing.objective;
import static childrens.improvement.plan.improvementplan.Editing.plan;
import static childrens.improvement.plan.improvementplan.Editing.pointers;
import static childrens.improvement.plan.improvementplan.Editing.send;
import static childrens.improvement.plan.improvementplan.Editing.tag;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.local.testing.LocalServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of changes that cannot be made: another came first, the body is wrong, or there is nothing to change. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class ManagementFaultsComponentTest {

    private static final String YEAR = "2010-11";

    @Test
    void of_two_editors_the_second_is_told_that_it_was_changed_meanwhile() {
        String own = objective(plan(YEAR), "Both at once");
        String read = tag(own);

        assertThat(send("PUT", own, read, Map.of("title", "Mine", "reason", WHY))
                        .statusCode())
                .isEqualTo(200);
        assertThat(send("PUT", own, read, Map.of("title", "Theirs", "reason", WHY))
                        .statusCode())
                .isEqualTo(412);

        assertThat(get(own).path("title").asText()).isEqualTo("Mine");
        assertThat(as("plan-editor")
                        .contentType("application/json")
                        .body(Map.of("title", "Blind", "reason", WHY))
                        .put(own)
                        .statusCode())
                .isEqualTo(428);
    }

    @Test
    void what_is_wrong_with_a_body_is_said_member_by_member() {
        String own = objective(plan(YEAR), "To be changed");

        assertThat(pointers(send("PUT", own, tag(own), Map.of("title", "No reason"))))
                .containsExactly("/reason");
        assertThat(pointers(send("PUT", own, tag(own), Map.of("title", "", "colour", "red", "reason", WHY))))
                .containsExactlyInAnyOrder("/title", "/colour");
        assertThat(pointers(send("PUT", own, tag(own), Map.of("title", "x", "area", "nowhere", "reason", WHY))))
                .containsExactly("/area");
        assertThat(get(own).path("title").asText()).isEqualTo("To be changed");
        assertThat(as("plan-editor")
                        .contentType("application/json")
                        .body("[]")
                        .post(plan(YEAR) + "/aims")
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/plans/1999-00",
                "/v1/plans/1999-00/aims/1",
                "/v1/plans/2020-21/aims/99",
                "/v1/plans/2020-21/priorities/99",
                "/v1/plans/2020-21/placements/M999",
                "/v1/plans/2020-21/passages/nowhere",
                "/v1/objectives/P9-O99"
            })
    void what_is_not_there_is_not_changed(String path) {
        assertThat(send("PUT", path, "\"1\"", Map.of("title", "x", "reason", WHY))
                        .statusCode())
                .isEqualTo(404);
    }
}
