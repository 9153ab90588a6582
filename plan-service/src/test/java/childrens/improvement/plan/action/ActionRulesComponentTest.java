package childrens.improvement.plan.action;

import static childrens.improvement.plan.Changes.send;
import static childrens.improvement.plan.Changes.sendAsRead;
import static childrens.improvement.plan.Requests.as;
import static childrens.improvement.plan.action.AddedActions.patch;
import static childrens.improvement.plan.action.AddedActions.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import childrens.improvement.local.testing.LocalServers;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an action is warned of, and what is refused. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class ActionRulesComponentTest {

    private final AddedActions added = new AddedActions();

    @AfterEach
    void archive_what_was_added() {
        added.archive();
    }

    @Test
    void without_lead_and_day_and_as_a_fourth_it_is_kept_with_warnings() {
        for (int index = 0; index < 3; index++) {
            added.add("{\"objective\": \"P6-O01\", \"text\": \"One of many\", \"quarter\": \"2020-21-Q4\"}");
        }
        JsonNode fourth =
                added.add("{\"objective\": \"P6-O01\", \"text\": \"One too many\", \"quarter\": \"2020-21-Q4\"}");

        assertThat(fourth.path("warnings").findValuesAsText("rule"))
                .containsExactly("no-lead", "no-due", "more-than-three");
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
        JsonNode action = added.add("{\"objective\": \"P6-O01\", \"text\": \"Why\"}");

        sendAsRead("plan-editor", "PATCH", path(action), path(action), "{\"text\": \"Because\"}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reason"));
        send("approver", "POST", "/v1/actions", "{}").then().statusCode(403);
    }

    @Test
    void two_people_who_change_the_same_version_do_not_lose_a_change() {
        JsonNode action = added.add("{\"objective\": \"P6-O01\", \"text\": \"Shared\"}");
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
}
