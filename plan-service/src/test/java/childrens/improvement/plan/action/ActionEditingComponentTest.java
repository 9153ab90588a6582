package childrens.improvement.plan.action;

import static childrens.improvement.plan.Changes.change;
import static childrens.improvement.plan.Changes.sendAsRead;
import static childrens.improvement.plan.Requests.allPages;
import static childrens.improvement.plan.Requests.get;
import static childrens.improvement.plan.action.AddedActions.patch;
import static childrens.improvement.plan.action.AddedActions.path;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.local.testing.LocalServers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Actions over HTTP: added, changed with a reason, archived and brought back. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class ActionEditingComponentTest {

    private final AddedActions added = new AddedActions();

    @AfterEach
    void archive_what_was_added() {
        added.archive();
    }

    @Test
    void an_action_is_added_with_all_that_makes_it_one() {
        JsonNode action = added.add("""
                {"objective": "P6-O01", "text": "Train the team", "specific": "two days", "measurable": "12 trained",
                 "lead": "social-work-academy-lead", "due": "2099-03-31", "quarter": "2020-21-Q4", "reason": "agreed"}
                """);

        assertThat(action.path("id").asText()).startsWith("P6-O01-A");
        assertThat(action.path("plan").asText()).isEqualTo("2020-21");
        assertThat(action.path("line").isNull()).isTrue();
        assertThat(action.path("specific").asText()).isEqualTo("two days");
        assertThat(action.path("overdue").asBoolean()).isFalse();
        assertThat(action.path("warnings")).isEmpty();
        assertThat(get("/v1/objectives/P6-O01").path("actions").findValuesAsText("id"))
                .contains(action.path("id").asText());
        JsonNode history = get(path(action) + "/history").at("/items/0");
        assertThat(history.path("action").asText()).isEqualTo("created");
        assertThat(history.path("post").asText()).isNotEmpty();
        assertThat(history.path("reason").asText()).isEqualTo("agreed");
    }

    @Test
    void a_status_is_changed_with_its_reason_and_both_sides_are_kept() {
        JsonNode action = added.add("{\"objective\": \"P6-O01\", \"text\": \"Report\", \"due\": \"2099-03-31\"}");

        JsonNode moved = patch(action, """
                {"status": "re-arranged", "rearrangedTo": "2099-04-30", "reason": "the panel meets later"}
                """);
        JsonNode done = patch(moved, """
                {"status": "complete", "evidence": "the minutes of the panel", "reason": "reported to the panel"}
                """);

        assertThat(moved.path("lastDay").asText()).isEqualTo("2099-04-30");
        assertThat(done.path("completedOn").isNull()).isFalse();
        assertThat(done.path("version").asInt()).isEqualTo(3);
        List<JsonNode> history = allPages(path(action) + "/history", 1);
        assertThat(history)
                .extracting(each -> each.path("reason").asText(null))
                .containsExactly("reported to the panel", "the panel meets later", null);
        assertThat(history.get(1).at("/before/status").isNull()).isTrue();
        assertThat(history.get(1).at("/after/status").asText()).isEqualTo("re-arranged");
        sendAsRead(
                        "plan-editor",
                        "PATCH",
                        path(action),
                        path(action),
                        "{\"status\": \"cancelled\", \"reason\": \"no more\"}")
                .then()
                .statusCode(409);
    }

    @Test
    void a_put_empties_what_it_does_not_name_and_leaves_what_was_printed() {
        JsonNode before = get("/v1/actions/P6-O01-A1");
        String put = "{\"text\": \"%s\", \"kind\": \"%s\", \"reason\": \"only the words\"}";

        JsonNode after = change(
                "plan-editor",
                "PUT",
                "/v1/actions/P6-O01-A1",
                "/v1/actions/P6-O01-A1",
                put.formatted("Other words", before.path("kind").asText()));

        assertThat(after.path("text").asText()).isEqualTo("Other words");
        assertThat(after.path("lead").isNull()).isTrue();
        assertThat(after.path("line")).isEqualTo(before.path("line"));
        assertThat(after.path("leadText")).isEqualTo(before.path("leadText"));
        ObjectNode back = before.deepCopy();
        JsonNode again = change(
                "plan-editor",
                "PUT",
                path(before),
                path(before),
                back.put("reason", "back again, as it was read").toString());
        assertThat(((ObjectNode) again).remove(List.of("version")))
                .isEqualTo(((ObjectNode) before).remove(List.of("version")));
    }

    @Test
    void an_archived_action_is_hidden_kept_and_can_be_restored() {
        JsonNode action = added.add("{\"objective\": \"P6-O01\", \"text\": \"Hidden\"}");

        change("plan-editor", "DELETE", path(action), path(action), "{\"reason\": \"there twice\"}");

        assertThat(ids("/v1/actions?objective=P6-O01"))
                .doesNotContain(action.path("id").asText());
        assertThat(ids("/v1/actions?objective=P6-O01&archived=true"))
                .contains(action.path("id").asText());
        assertThat(get("/v1/objectives/P6-O01").path("actions").findValuesAsText("id"))
                .doesNotContain(action.path("id").asText());
        JsonNode restored =
                change("plan-editor", "POST", path(action) + "/restore", path(action), "{\"reason\": \"it was not\"}");
        assertThat(restored.path("archived").asBoolean()).isFalse();
    }

    private static List<String> ids(String path) {
        return get(path).path("items").findValuesAsText("id");
    }
}
