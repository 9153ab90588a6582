package childrens.improvement.plan.action;

import static childrens.improvement.plan.Changes.change;
import static childrens.improvement.plan.Changes.post;
import static childrens.improvement.plan.Changes.send;
import static childrens.improvement.plan.Changes.sendAsRead;
import static childrens.improvement.plan.Requests.allPages;
import static childrens.improvement.plan.Requests.as;
import static childrens.improvement.plan.Requests.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import childrens.improvement.local.testing.LocalServers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Actions over HTTP: added, changed with a reason, archived, carried into the next quarter. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class ActionComponentTest {

    private final CarryOver carryOver;
    private final List<String> added = new ArrayList<>();

    ActionComponentTest(CarryOver carryOver) {
        this.carryOver = carryOver;
    }

    @AfterEach
    void archive_what_was_added() {
        for (String id : added) {
            if (!get("/v1/actions/" + id).path("archived").asBoolean()) {
                change(
                        "plan-editor",
                        "DELETE",
                        "/v1/actions/" + id,
                        "/v1/actions/" + id,
                        "{\"reason\": \"test over\"}");
            }
        }
    }

    @Test
    void an_action_is_added_with_all_that_makes_it_one() {
        JsonNode action = add("""
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
    void without_lead_and_day_and_as_a_fourth_it_is_kept_with_warnings() {
        for (int index = 0; index < 3; index++) {
            add("{\"objective\": \"P6-O01\", \"text\": \"One of many\", \"quarter\": \"2020-21-Q4\"}");
        }
        JsonNode fourth = add("{\"objective\": \"P6-O01\", \"text\": \"One too many\", \"quarter\": \"2020-21-Q4\"}");

        assertThat(fourth.path("warnings").findValuesAsText("rule"))
                .containsExactly("no-lead", "no-due", "more-than-three");
    }

    @Test
    void a_status_is_changed_with_its_reason_and_both_sides_are_kept() {
        JsonNode action = add("{\"objective\": \"P6-O01\", \"text\": \"Report\", \"due\": \"2099-03-31\"}");

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
        ObjectNode back = ((ObjectNode) before.deepCopy())
                .retain(List.of("text", "lead", "due", "kind", "status", "rearrangedTo", "completedOn", "quarter"));
        change(
                "plan-editor",
                "PUT",
                path(before),
                path(before),
                back.put("reason", "back again").toString());
    }

    @Test
    void an_archived_action_is_hidden_kept_and_can_be_restored() {
        JsonNode action = add("{\"objective\": \"P6-O01\", \"text\": \"Hidden\"}");

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

    @Test
    void two_people_who_change_the_same_version_do_not_lose_a_change() {
        JsonNode action = add("{\"objective\": \"P6-O01\", \"text\": \"Shared\"}");
        String body = "{\"text\": \"Mine\", \"reason\": \"better words\"}";

        send("plan-editor", "PATCH", path(action), body).then().statusCode(428);
        patch(action, body);
        as("plan-editor")
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(body)
                .patch(path(action))
                .then()
                .statusCode(412);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"objective\": \"P6-O01\"}|/text",
                "{\"text\": \"Nowhere\"}|/objective",
                "{\"objective\": \"P9-O99\", \"text\": \"x\"}|/objective",
                "{\"objective\": \"P6-O01\", \"text\": \"x\", \"lead\": \"nobody\"}|/lead",
                "{\"objective\": \"P6-O01\", \"text\": \"x\", \"due\": \"soon\"}|/due",
                "{\"objective\": \"P6-O01\", \"text\": \"x\", \"status\": \"late\"}|/status",
                "{\"objective\": \"P6-O01\", \"text\": \"x\", \"status\": \"re-arranged\"}|/rearrangedTo",
                "{\"objective\": \"P6-O01\", \"text\": \"x\", \"quarter\": \"2021-22-Q1\"}|/quarter",
                "{\"objective\": \"P6-O01\", \"text\": \"x\", \"colour\": \"red\"}|/colour",
                "[]|''"
            })
    void what_cannot_be_kept_is_a_400_that_points_to_it(String body, String pointer) {
        send("plan-editor", "POST", "/v1/actions", body)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void a_change_without_a_reason_is_refused() {
        JsonNode action = add("{\"objective\": \"P6-O01\", \"text\": \"Why\"}");

        sendAsRead("plan-editor", "PATCH", path(action), path(action), "{\"text\": \"Because\"}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reason"));
        send("approver", "POST", "/v1/actions", "{}").then().statusCode(403);
    }

    @Test
    void what_is_not_finished_in_a_quarter_is_carried_once_with_the_day_agreed_last() {
        JsonNode open = add("""
                {"objective": "P6-O01", "text": "Carry me", "quarter": "2020-21-Q1", "due": "2099-01-31",
                 "lead": "director", "status": "re-arranged", "rearrangedTo": "2099-02-28"}
                """);
        JsonNode done = add("""
                {"objective": "P6-O01", "text": "Leave me", "quarter": "2020-21-Q1", "status": "complete"}
                """);

        List<String> carried = carry();

        added.addAll(carried);
        assertThat(carried).hasSize(1);
        JsonNode next = get("/v1/actions/" + carried.get(0));
        assertThat(next.path("carriedFrom")).isEqualTo(open.path("id"));
        assertThat(next.path("timesCarried").asInt()).isEqualTo(1);
        assertThat(next.path("due").asText()).isEqualTo("2099-02-28");
        assertThat(next.path("status").asText()).isEqualTo("not-started");
        assertThat(get(path(open)).path("carriedTo").asText()).isEqualTo(carried.get(0));
        assertThat(get(path(done)).path("carriedTo").isNull()).isTrue();
        assertThat(carry()).isEmpty();
    }

    private List<String> carry() {
        return QuarkusTransaction.requiringNew().call(() -> carryOver.carry("2020-21", "2020-21-Q1", "2020-21-Q2"));
    }

    private JsonNode add(String body) {
        JsonNode action = post("plan-editor", "/v1/actions", body);
        added.add(action.path("id").asText());
        return action;
    }

    private static JsonNode patch(JsonNode action, String body) {
        return change("plan-editor", "PATCH", path(action), path(action), body);
    }

    private static List<String> ids(String path) {
        return get(path).path("items").findValuesAsText("id");
    }

    private static String path(JsonNode action) {
        return "/v1/actions/" + action.path("id").asText();
    }
}
