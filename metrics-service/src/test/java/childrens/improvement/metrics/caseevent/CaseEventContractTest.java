package childrens.improvement.metrics.caseevent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.local.testing.EventContract;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The schema that suppliers of case systems are given says what the catalogue says. */
class CaseEventContractTest {

    private static final String SCHEMA = "case-event";
    private static final Instant NOW = Instant.parse("2020-09-30T17:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final CaseEventReader reader = new CaseEventReader();
    private final JsonNode schema = EventContract.schema(SCHEMA);

    @Test
    void every_example_ever_given_is_accepted() {
        assertThat(EventContract.examples(SCHEMA))
                .hasSizeGreaterThanOrEqualTo(11)
                .allSatisfy((name, example) -> {
                    assertThat(EventContract.faults(SCHEMA, example)).as(name).isEmpty();
                    assertThat(isTaken(example)).as(name).isTrue();
                });
    }

    @Test
    void the_schema_has_the_types_of_the_catalogue() {
        TreeSet<String> types = new TreeSet<>();
        schema.at("/properties/type/enum").forEach(type -> types.add(type.asText()));

        assertThat(types).isEqualTo(reader.catalogue().names());
    }

    @Test
    void schema_and_catalogue_agree_on_every_member_of_every_type() {
        int events = 0;
        for (String type : reader.catalogue().names()) {
            ObjectNode whole = whole(type);
            assertThat(isTaken(whole)).as("%s", whole).isTrue();
            for (ObjectNode event : variants(whole)) {
                assertThat(EventContract.faults(SCHEMA, event).isEmpty())
                        .as("%s", event)
                        .isEqualTo(isTaken(event));
                events++;
            }
        }
        assertThat(events).isGreaterThan(4_000);
    }

    /** The event, without each of its members, and with each of them holding something else. */
    private static List<ObjectNode> variants(ObjectNode whole) {
        List<ObjectNode> variants = new ArrayList<>(List.of(whole));
        for (Map.Entry<String, JsonNode> each : whole.get("data").properties()) {
            String member = each.getKey();
            ObjectNode without = whole.deepCopy();
            ((ObjectNode) without.get("data")).remove(member);
            variants.add(without);
            for (String other : List.of("{}", "[]", "[\"\"]", "\"\"", "\"nonsense\"", "5", "-1", "true", "null")) {
                ObjectNode changed = whole.deepCopy();
                ((ObjectNode) changed.get("data")).set(member, read(other));
                variants.add(changed);
            }
        }
        for (String attribute : List.of("specversion", "id", "source", "subject", "time", "data")) {
            ObjectNode without = whole.deepCopy();
            without.remove(attribute);
            variants.add(without);
        }
        return variants;
    }

    /** An event of a type with all members that the schema names for it. */
    private ObjectNode whole(String type) {
        ObjectNode event = JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("id", "e-1")
                .put("source", "/case-system")
                .put("type", type)
                .put("subject", "child-1")
                .put("time", "2020-09-30T17:00:00+01:00");
        ObjectNode data = event.putObject("data");
        schema.at("/properties/data/properties")
                .properties()
                .forEach(member -> data.set(member.getKey(), value(member.getValue())));
        for (JsonNode rule : schema.get("allOf")) {
            if (rule.at("/if/properties/type/const").asText().equals(type)) {
                rule.at("/then/properties/data/properties")
                        .properties()
                        .forEach(member -> data.set(member.getKey(), value(member.getValue())));
            }
        }
        return event;
    }

    private static JsonNode value(JsonNode kind) {
        if (kind.has("enum")) {
            return kind.at("/enum/0");
        }
        String reference = kind.has("anyOf")
                ? kind.at("/anyOf/0/$ref").asText()
                : kind.path("$ref").asText();
        return switch (reference.substring(reference.lastIndexOf('/') + 1)) {
            case "ids" -> read("[\"a\", \"b\"]");
            case "boolean" -> read("false");
            case "date" -> read("\"2020-10-31\"");
            case "count" -> read("3");
            case "number" -> read("0.5");
            default -> read("\"a\"");
        };
    }

    private boolean isTaken(JsonNode event) {
        return reader.read(event.toString().getBytes(UTF_8), Map.of(), NOW).map(accepted -> true, refused -> false);
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (java.io.IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
