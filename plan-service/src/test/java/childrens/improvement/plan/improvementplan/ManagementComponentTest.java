package childrens.improvement.plan.improvementplan;

import static childrens.improvement.plan.Requests.allPages;
import static childrens.improvement.plan.Requests.as;
import static childrens.improvement.plan.Requests.get;
import static childrens.improvement.plan.improvementplan.Editing.WHY;
import static childrens.improvement.plan.improvementplan.Editing.change;
import static childrens.improvement.plan.improvementplan.Editing.objective;
import static childrens.improvement.plan.improvementplan.Editing.plan;
import static childrens.improvement.plan.improvementplan.Editing.pointers;
import static childrens.improvement.plan.improvementplan.Editing.post;
import static childrens.improvement.plan.improvementplan.Editing.put;
import static childrens.improvement.plan.improvementplan.Editing.send;
import static childrens.improvement.plan.improvementplan.Editing.tag;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.local.testing.LocalServers;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Plans, aims, priorities, objectives, placements and passages that are written by hand. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class ManagementComponentTest {

    private static final String YEAR = "2011-12";

    @Test
    void a_plan_is_added_changed_archived_and_restored() {
        post("/v1/plans", Map.of("year", "2012-13", "title", "Next", "vision", "Safe", "keyFocus", "Impact"));
        String path = "/v1/plans/2012-13";
        assertThat(get(path).path("vision").asText()).isEqualTo("Safe");
        assertThat(get(path).path("visionLine").isNull()).isTrue();
        assertThat(get(path).at("/columns")).hasSize(6);

        put(path, Map.of("title", "Renamed", "updatedTo", "2012-13-Q2", "updatedToOn", "2012-09-30", "reason", WHY));
        assertThat(get(path).at("/updatedTo/quarter").asText()).isEqualTo("2012-13-Q2");
        assertThat(get(path).path("keyFocus").asText()).isEqualTo("Impact");

        change("DELETE", path, path, Map.of("reason", WHY));
        assertThat(years("/v1/plans")).doesNotContain("2012-13");
        assertThat(years("/v1/plans?archived=true")).contains("2012-13");
        assertThat(send("PUT", path, tag(path), Map.of("title", "No", "reason", WHY))
                        .statusCode())
                .isEqualTo(409);
        change("POST", path + "/restore", path, Map.of("reason", WHY));

        assertThat(years("/v1/plans")).contains("2012-13");
        assertThat(allPages(path + "/history?kind=plan", 2))
                .extracting(each -> each.path("action").asText())
                .containsExactly("restored", "archived", "changed", "created");
        assertThat(creation(Map.of("year", "2012-13", "title", "Again")).statusCode())
                .isEqualTo(409);
        assertThat(pointers(creation(Map.of("year", "2012-14", "titel", "x")))).contains("/year");
    }

    @Test
    void aims_are_linked_to_priorities() {
        String path = plan(YEAR);
        JsonNode aim = post(path + "/aims", Map.of("text", "No drift", "priorities", List.of(1, 2)));
        String own = path + "/aims/" + aim.path("number").asInt();
        assertThat(aim.path("prioritiesText").asText()).isEqualTo("1, 2");

        put(own, Map.of("text", "No delay", "priorities", List.of(2), "reason", WHY));

        assertThat(get(own).path("priorities")).hasSize(1);
        assertThat(pointers(send("PUT", own, tag(own), Map.of("text", "x", "priorities", List.of(9), "reason", WHY))))
                .containsExactly("/priorities/0");
        change("DELETE", own, own, Map.of("reason", WHY));
        assertThat(get(path + "/aims").at("/items").findValuesAsText("text")).doesNotContain("No delay");
        assertThat(get(path + "/aims?archived=true").at("/items").findValuesAsText("text"))
                .contains("No delay");
        List<JsonNode> history = allPages(own + "/history", 2);
        assertThat(history)
                .extracting(each -> each.path("action").asText())
                .containsExactly("archived", "changed", "created");
        assertThat(history.get(1).at("/before/text").asText()).isEqualTo("No drift");
    }

    @Test
    void an_objective_is_added_changed_moved_archived_and_restored() {
        String path = plan(YEAR);
        String own = objective(path, "Children are seen");
        put(own, Map.of("title", "Children are seen and heard", "priority", 2, "impact", "Trust", "reason", WHY));

        JsonNode kept = get(own);
        assertThat(kept.path("priority").asInt()).isEqualTo(2);
        assertThat(kept.path("impact").asText()).isEqualTo("Trust");
        assertThat(kept.path("line").isNull()).isTrue();
        putTo(own + "/progress/2011-12-Q1", own, Map.of("texts", List.of("Going on"), "reason", WHY));
        assertThat(get(own).at("/progress/0/text").asText()).isEqualTo("Going on");
        assertThat(pointers(send(
                        "PUT",
                        own + "/progress/2009-10-Q1",
                        tag(own),
                        Map.of("texts", List.of("Another year's"), "reason", WHY))))
                .containsExactly("/progress/1/quarter");

        change("DELETE", own, own, Map.of("reason", WHY));
        assertThat(get(own).path("archived").asBoolean()).isTrue();
        assertThat(get(path).findValuesAsText("id"))
                .doesNotContain(kept.path("id").asText());
        change("POST", own + "/restore", own, Map.of("reason", WHY));

        assertThat(get(path).findValuesAsText("id")).contains(kept.path("id").asText());
        List<JsonNode> history = allPages(own + "/history", 2);
        assertThat(history)
                .extracting(each -> each.path("action").asText())
                .containsExactly("restored", "archived", "changed", "changed", "created");
        assertThat(history).extracting(each -> each.path("post").asText()).containsOnly(editor());
        assertThat(history.get(3).at("/before/title").asText()).isEqualTo("Children are seen");
        assertThat(history.get(3).at("/after/title").asText()).isEqualTo("Children are seen and heard");
        assertThat(history.get(3).path("reason").asText()).isEqualTo(WHY);
    }

    @Test
    void a_placement_has_targets_and_printed_values_that_are_checked() {
        String path = plan(YEAR);
        String own = objective(path, "Visits in time");
        Map<String, Object> target = Map.of("kind", "at-least", "value", 95, "wording", "95%", "adopted", true);
        JsonNode first =
                post(own + "/placements", Map.of("measure", "M004", "wording", "Visits", "targets", List.of(target)));
        assertThat(first.path("row").asText()).isEqualTo("M004");
        assertThat(first.at("/targets/0/status").asText()).isEqualTo("proposed");
        JsonNode second = post(own + "/placements", Map.of("measure", "M004", "wording", "Visits again"));
        assertThat(second.path("row").asText()).isEqualTo("R001");

        String row = path + "/placements/R001";
        Map<String, Object> printed =
                Map.of("label", "Q1", "kind", "quarter", "unit", "percent", "numerator", 12, "denominator", 10);
        assertThat(pointers(send(
                        "PUT",
                        row,
                        tag(row),
                        Map.of("measure", "M999", "wording", "x", "printed", List.of(printed), "reason", WHY))))
                .containsExactlyInAnyOrder("/measure", "/printed/0/numerator");
        assertThat(pointers(send(
                        "PUT",
                        row,
                        tag(row),
                        Map.of("measure", "M004", "wording", "x", "targets", List.of(target), "reason", WHY))))
                .containsExactly("/targets/0/adopted");
        put(row, Map.of("measure", "M005", "wording", "Others", "reason", WHY));
        change("PUT", own + "/order", own, Map.of("placements", List.of("R001", "M004"), "reason", WHY));
        assertThat(get(own).at("/placements").findValuesAsText("row")).containsExactly("R001", "M004");

        change("DELETE", row, row, Map.of("reason", WHY));
        assertThat(get(own).at("/placements").findValuesAsText("row")).containsExactly("M004");
        assertThat(post(own + "/placements", Map.of("measure", "M004", "wording", "Third"))
                        .path("row")
                        .asText())
                .as("a row is never used again")
                .isEqualTo("R002");
    }

    @Test
    void the_words_of_the_summary_say_who_wrote_them() {
        String path = plan(YEAR);
        JsonNode added = post(path + "/passages", Map.of("place", "going-well", "text", "Audits are better"));
        String own = path + "/passages/" + added.path("id").asText();
        assertThat(added.path("by").asText()).isEqualTo(editor());
        assertThat(added.path("at").asText()).isNotEmpty();
        assertThat(get(path).at("/summary/goingWell").findValuesAsText("text")).contains("Audits are better");

        put(own, Map.of("text", "Audits are much better", "reason", WHY));
        change("DELETE", own, own, Map.of("reason", WHY));

        assertThat(get(path).at("/summary/goingWell")).isEmpty();
        assertThat(send("DELETE", path + "/passages/vision", tag(path + "/passages/vision"), Map.of("reason", WHY))
                        .statusCode())
                .isEqualTo(409);
        put(path + "/passages/key-focus", Map.of("text", "Impact on children", "reason", WHY));
        assertThat(get(path).path("keyFocus").asText()).isEqualTo("Impact on children");
    }

    @Test
    void priorities_are_put_in_another_order() {
        String path = "/v1/plans/2013-14";
        plan("2013-14");
        change("PUT", path + "/order", path, Map.of("priorities", List.of(2, 1), "reason", WHY));

        assertThat(get(path).at("/priorities").findValuesAsText("number")).containsExactly("2", "1");
        assertThat(pointers(send("PUT", path + "/order", tag(path), Map.of("priorities", List.of(2), "reason", WHY))))
                .containsExactly("/priorities");
        String first = objective(path, "A");
        String second = objective(path, "B");
        String own = path + "/priorities/1";
        List<String> ids = List.of(second.substring(15), first.substring(15));
        change("PUT", own + "/order", own, Map.of("objectives", ids, "reason", WHY));
        assertThat(get(own).path("objectives")).extracting(JsonNode::asText).containsExactlyElementsOf(ids);
        assertThat(allPages(path + "/history", 3))
                .extracting(each -> each.path("action").asText())
                .contains("ordered", "created");
    }

    @Test
    void objectives_and_placements_are_searched_and_sorted_page_by_page() {
        String path = "/v1/plans/2020-21";

        List<JsonNode> all = allPages(path + "/objectives?sort=-title", 7);
        assertThat(all).hasSize(55).doesNotHaveDuplicates();
        assertThat(all).extracting(each -> each.path("title").asText()).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(allPages(path + "/placements", 50)).hasSize(108).doesNotHaveDuplicates();
        assertThat(allPages(path + "/objectives?priority=1&q=VISITS", 50))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.path("priority").asInt()).isEqualTo(1));
        assertThat(allPages(path + "/objectives?measure=M004", 50)).hasSize(1);
        assertThat(allPages(path + "/objectives?area=looked-after", 50)).isNotEmpty();
        assertThat(allPages(path + "/placements?lead=head-of-assessment", 50))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.path("lead").asText()).isEqualTo("head-of-assessment"));
        as("analyst").get(path + "/objectives?sort=colour").then().statusCode(400);
    }

    private static String editor() {
        return allPages(plan(YEAR) + "/history?kind=plan", 1)
                .get(0)
                .path("post")
                .asText();
    }

    private static void putTo(String path, String tagged, Map<String, ?> body) {
        change("PUT", path, tagged, body);
    }

    private static Response creation(Map<String, ?> body) {
        return as("plan-editor").contentType("application/json").body(body).post("/v1/plans");
    }

    private static List<String> years(String path) {
        return allPages(path, 50).stream()
                .map(each -> each.path("year").asText())
                .toList();
    }
}
