package childrens.improvement.plan.finding;

import childrens.improvement.plan.importing.Yaml;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A plan with which nothing is wrong, fresh each time, so that a test may break it. */
final class CleanPlan {

    private CleanPlan() {}

    static JsonNode document() {
        return Yaml.read("/plan/clean.yaml");
    }

    /** Puts a value at a place; at the end of a list it is added. */
    static void put(JsonNode plan, String pointer, JsonNode value) {
        int last = pointer.lastIndexOf('/');
        JsonNode parent = plan.at(pointer.substring(0, last));
        String member = pointer.substring(last + 1);
        if (parent instanceof ObjectNode) {
            ((ObjectNode) parent).set(member, value);
        } else if (parent.size() == Integer.parseInt(member)) {
            ((ArrayNode) parent).add(value);
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(member), value);
        }
    }
}
