package childrens.improvement.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The schemas and examples of what this service publishes. */
final class EventContract {

    private static final Path EVENTS = Path.of("contracts/events");

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private EventContract() {}

    /** Every example ever published. */
    static List<JsonNode> examples() {
        try (Stream<Path> files = Files.list(EVENTS.resolve("examples"))) {
            return files.sorted().map(file -> Requests.json(read(file))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with a message by the schema of its type. */
    static List<Error> faults(JsonNode message) {
        Path schema = EVENTS.resolve(message.path("type").asText() + ".v1.schema.json");
        return SCHEMAS.getSchema(read(schema), InputFormat.JSON).validate(message);
    }

    /** Compares all that does not differ from one sending to the next. */
    static void assertSays(JsonNode message, JsonNode example) {
        assertThat(withoutIdAndTime(message)).isEqualTo(withoutIdAndTime(example));
    }

    private static JsonNode withoutIdAndTime(JsonNode message) {
        return ((ObjectNode) message.deepCopy()).without(List.of("id", "time"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
