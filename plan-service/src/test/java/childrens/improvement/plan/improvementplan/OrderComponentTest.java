package childrens.improvement.plan.improvementplan;

import static childrens.improvement.plan.Requests.allPages;
import static childrens.improvement.plan.Requests.get;
import static childrens.improvement.plan.improvementplan.Editing.WHY;
import static childrens.improvement.plan.improvementplan.Editing.change;
import static childrens.improvement.plan.improvementplan.Editing.objective;
import static childrens.improvement.plan.improvementplan.Editing.plan;
import static childrens.improvement.plan.improvementplan.Editing.pointers;
import static childrens.improvement.plan.improvementplan.Editing.post;
import static childrens.improvement.plan.improvementplan.Editing.send;
import static childrens.improvement.plan.improvementplan.Editing.tag;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.local.testing.LocalServers;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Passages and actions in the order that people give them. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class OrderComponentTest {

    @Test
    void the_sentences_of_the_summary_are_put_in_another_order() {
        String path = plan("1994-95");
        List<String> ids = List.of(sentence(path, "First"), sentence(path, "Second"), sentence(path, "Third"));
        String gone = path + "/passages/" + ids.get(1);
        change("DELETE", gone, gone, Map.of("reason", WHY));

        order(path, Map.of("passages", Map.of("going-well", List.of(ids.get(2), ids.get(0)))));

        assertThat(get(path).at("/summary/goingWell").findValuesAsText("text")).containsExactly("Third", "First");
        change("POST", gone + "/restore", gone, Map.of("reason", WHY));
        assertThat(get(path).at("/summary/goingWell").findValuesAsText("text"))
                .as("what was archived stands behind the others")
                .containsExactly("Third", "First", "Second");
        assertThat(refused(path, Map.of("passages", Map.of("going-well", List.of(ids.get(0), ids.get(0), ids.get(1))))))
                .containsExactly("/passages/going-well");
        assertThat(refused(path, Map.of("passages", Map.of("vision", List.of("vision")))))
                .containsExactly("/passages/vision");
        JsonNode kept = allPages(path + "/history?kind=plan", 50).get(0);
        assertThat(kept.path("action").asText()).isEqualTo("ordered");
        assertThat(kept.at("/before/passages~1going-well").get(0).asText()).isEqualTo(ids.get(0));
        assertThat(kept.at("/after/passages~1going-well").get(0).asText()).isEqualTo(ids.get(2));
    }

    @Test
    void the_actions_of_an_objective_are_put_in_another_order() {
        String own = objective(plan("1995-96"), "Visits in time");
        String id = id(own);
        String first = action(Map.of("objective", id, "text", "Call each team"));
        String second = action(Map.of("objective", id, "text", "Look at ten visits"));
        String third = action(Map.of("objective", id, "text", "Tell the board"));

        order(own, Map.of("actions", List.of(third, first, second)));

        assertThat(get(own).at("/actions").findValuesAsText("id")).containsExactly(third, first, second);
        assertThat(refused(own, Map.of("actions", List.of(third, first)))).containsExactly("/actions");
        assertThat(refused(own, Map.of("actions", List.of(third, first, "S-2020-21-A1"))))
                .containsExactly("/actions");
        assertThat(refused(own, Map.of())).containsExactly("");
        JsonNode kept = allPages(own + "/history", 50).get(0);
        assertThat(kept.at("/before/actions")).extracting(JsonNode::asText).containsExactly(first, second, third);
        assertThat(kept.at("/after/actions")).extracting(JsonNode::asText).containsExactly(third, first, second);
    }

    @Test
    void the_summarys_actions_to_come_are_put_in_another_order() {
        String path = plan("1996-97");
        String first = action(Map.of("plan", "1996-97", "list", "next", "text", "Recruit"));
        String second = action(Map.of("plan", "1996-97", "list", "next", "text", "Train"));
        String done = action(Map.of("plan", "1996-97", "list", "delivered", "text", "Audited"));

        order(path, Map.of("actions", Map.of("next", List.of(second, first))));

        assertThat(get(path).at("/summary/actionsNext").findValuesAsText("id")).containsExactly(second, first);
        assertThat(get(path).at("/summary/actionsDelivered").findValuesAsText("id"))
                .containsExactly(done);
        assertThat(refused(path, Map.of("actions", Map.of("next", List.of(second, done)))))
                .containsExactly("/actions/next");
        assertThat(refused(path, Map.of("actions", Map.of("objective", List.of()))))
                .containsExactly("/actions/objective");
    }

    @Test
    void a_body_that_orders_nothing_is_refused_and_leaves_no_entry() {
        String path = plan("1993-94");
        int entries = allPages(path + "/history", 50).size();

        assertThat(refused(path, Map.of())).containsExactly("");
        assertThat(refused(path, Map.of("passages", Map.of()))).containsExactly("/passages");
        assertThat(refused(path, Map.of("passages", List.of()))).containsExactly("/passages");
        assertThat(refused(path, Map.of("actions", "next"))).containsExactly("/actions");
        assertThat(refused(path, Map.of("aims", Map.of()))).containsExactly("/aims");
        assertThat(refused(path, Map.of("actions", Map.of("next", "")))).containsExactly("/actions/next");
        assertThat(allPages(path + "/history", 50)).hasSize(entries);
    }

    @Test
    void the_history_tells_how_the_objectives_of_a_priority_stood() {
        String first = id(objective(plan("1992-93"), "Visits in time"));
        String second = id(objective(plan("1992-93"), "Plans in time"));

        order("/v1/plans/1992-93/priorities/1", Map.of("objectives", List.of(second, first)));

        assertThat(get("/v1/plans/1992-93").at("/priorities/0/objectives").findValuesAsText("id"))
                .containsExactly(second, first);
        JsonNode kept = allPages("/v1/plans/1992-93/history?kind=priority", 50).get(0);
        assertThat(kept.at("/before/objectives")).extracting(JsonNode::asText).containsExactly(first, second);
        assertThat(kept.at("/after/objectives")).extracting(JsonNode::asText).containsExactly(second, first);
    }

    private static String id(String objective) {
        return objective.substring("/v1/objectives/".length());
    }

    private static String sentence(String path, String text) {
        return post(path + "/passages", Map.of("place", "going-well", "text", text))
                .path("id")
                .asText();
    }

    private static String action(Map<String, Object> content) {
        return post("/v1/actions", content).path("id").asText();
    }

    private static void order(String path, Map<String, Object> asked) {
        change("PUT", path + "/order", path, withReason(asked));
    }

    private static List<String> refused(String path, Map<String, Object> asked) {
        return pointers(send("PUT", path + "/order", tag(path), withReason(asked)));
    }

    private static Map<String, Object> withReason(Map<String, Object> asked) {
        Map<String, Object> body = new HashMap<>(asked);
        body.put("reason", WHY);
        return body;
    }
}
