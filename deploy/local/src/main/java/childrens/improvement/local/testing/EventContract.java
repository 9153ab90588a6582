package childrens.improvement.local.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The schemas and examples in {@code contracts/events} of the service whose tests run. */
public final class EventContract {

    private static final Path EVENTS = Path.of("contracts/events");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private static final Map<String, Schema> READ = new ConcurrentHashMap<>();

    private EventContract() {}

    /** Every example ever given whose name starts so, by name. */
    public static Map<String, JsonNode> examples(String start) {
        Map<String, JsonNode> examples = new TreeMap<>();
        try (Stream<Path> files = Files.list(EVENTS.resolve("examples"))) {
            files.filter(file -> file.getFileName().toString().startsWith(start))
                    .forEach(file -> examples.put(file.getFileName().toString(), json(read(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return examples;
    }

    /** One example. */
    public static JsonNode example(String name) {
        return json(read(EVENTS.resolve("examples").resolve(name + ".json")));
    }

    /** A schema as it stands in its file. */
    public static JsonNode schema(String name) {
        return json(read(schemaFile(name)));
    }

    /** What is wrong with a message by a schema. */
    public static List<Error> faults(String schema, JsonNode message) {
        return READ.computeIfAbsent(schema, name -> SCHEMAS.getSchema(read(schemaFile(name)), InputFormat.JSON))
                .validate(message);
    }

    private static Path schemaFile(String name) {
        return EVENTS.resolve(name + ".v1.schema.json");
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
