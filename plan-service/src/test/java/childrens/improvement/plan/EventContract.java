package childrens.improvement.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import java.util.List;

/** The schemas and examples of what this service publishes. */
final class EventContract {

    private EventContract() {}

    /** Every example ever published. */
    static List<JsonNode> examples() {
        return List.copyOf(
                childrens.improvement.local.testing.EventContract.examples("").values());
    }

    /** What is wrong with a message by the schema of its type. */
    static List<Error> faults(JsonNode message) {
        return childrens.improvement.local.testing.EventContract.faults(
                message.path("type").asText(), message);
    }

    /** Compares all that does not differ from one sending to the next. */
    static void assertSays(JsonNode message, JsonNode example) {
        assertThat(withoutIdAndTime(message)).isEqualTo(withoutIdAndTime(example));
    }

    private static JsonNode withoutIdAndTime(JsonNode message) {
        return ((ObjectNode) message.deepCopy()).without(List.of("id", "time"));
    }
}
