package childrens.improvement.plan.action;

import static childrens.improvement.plan.Changes.change;
import static childrens.improvement.plan.Changes.post;
import static childrens.improvement.plan.Requests.get;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The actions that a test has added, so that no other finds them there. */
final class AddedActions {

    private final List<String> ids = new ArrayList<>();

    JsonNode add(String body) {
        JsonNode action = post("plan-editor", "/v1/actions", body);
        ids.add(action.path("id").asText());
        return action;
    }

    /** What came by itself. */
    void note(List<String> others) {
        ids.addAll(others);
    }

    void archive() {
        for (String id : ids) {
            String path = "/v1/actions/" + id;
            if (!get(path).path("archived").asBoolean()) {
                change("plan-editor", "DELETE", path, path, "{\"reason\": \"test over\"}");
            }
        }
    }

    static JsonNode patch(JsonNode action, String body) {
        return change("plan-editor", "PATCH", path(action), path(action), body);
    }

    static String path(JsonNode action) {
        return "/v1/actions/" + action.path("id").asText();
    }
}
