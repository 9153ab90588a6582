package childrens.improvement.plan.edit;

import static childrens.improvement.plan.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import childrens.improvement.local.testing.LocalServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The one character that PostgreSQL cannot keep is refused with its place, wherever it stands. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class NulComponentTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/plans/2020-21%00",
                "/v1/plans/%00/history",
                "/v1/actions/%00",
                "/v1/actions?lead=%00",
                "/v1/plans/2020-21/objectives?q=a%00b"
            })
    void in_an_address(String path) {
        as("analyst")
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/plans/2020-21/passages, text",
        "/v1/plans/2020-21/objectives, title",
        "/v1/actions, text",
        "/v1/posts, title",
        "/v1/targets/M004/versions, reason"
    })
    void in_a_text_of_a_body(String path, String member) {
        as("plan-editor")
                .contentType("application/json")
                .body(Map.of(member, "a\0b"))
                .post(path)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/" + member));
    }

    @Test
    void within_a_list_of_a_body_and_in_the_name_of_a_member() {
        assertThat(pointer(Map.of("progress", List.of(Map.of("text", "fine"), Map.of("text", "a\0b")))))
                .isEqualTo("/progress/1/text");
        assertThat(pointer(Map.of("a\0b", "fine"))).isEmpty();
    }

    private static String pointer(Map<String, ?> body) {
        return as("plan-editor")
                .contentType("application/json")
                .body(body)
                .post("/v1/plans/2020-21/objectives")
                .then()
                .statusCode(400)
                .extract()
                .path("errors[0].pointer");
    }
}
