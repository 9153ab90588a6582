package childrens.improvement.plan.improvementplan;

import childrens.improvement.plan.importing.Yaml;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The source plan as the service brings it with it, fresh each time, so that a test may break it. */
public final class PackagedPlan {

    /** The objective about visits, with three placements. */
    static final String VISITS = "/priorities/0/objectives/0";

    private PackagedPlan() {}

    public static ObjectNode document() {
        return (ObjectNode) Yaml.joined("/plan/2020-21/plan.yaml", "priorities", "/plan/2020-21/priority-%d.yaml");
    }

    /** The object at a place of the plan. */
    public static ObjectNode at(JsonNode plan, String pointer) {
        return (ObjectNode) plan.at(pointer);
    }
}
