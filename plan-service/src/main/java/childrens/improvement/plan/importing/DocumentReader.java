package childrens.improvement.plan.importing;

import childrens.improvement.plan.document.Fault;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Reads documents of one kind. A member that the schema does not have is a fault, never passed over.
 *
 * @param <T> what a document of the kind becomes
 */
public final class DocumentReader<T> {

    /** Lists that a document may leave out are empty. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .withConfigOverride(
                    List.class, override -> override.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                    .formatAssertionsEnabled(true)
                    .locale(Locale.ENGLISH)
                    .build()));

    private final Class<T> type;
    private final Schema schema;

    private DocumentReader(Class<T> type, Schema schema) {
        this.type = type;
        this.schema = schema;
    }

    /**
     * A reader of one kind of document.
     *
     * @param kind the first word of the schema's file name
     */
    public static <T> DocumentReader<T> of(Class<T> type, String kind) {
        String resource = "/contracts/import/" + kind + ".v1.schema.json";
        try (InputStream file = Objects.requireNonNull(DocumentReader.class.getResourceAsStream(resource), resource)) {
            return new DocumentReader<>(type, SCHEMAS.getSchema(file, InputFormat.JSON));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /**
     * A reader of a part of a kind of document.
     *
     * @param part the definition of the part in the schema
     */
    public static <T> DocumentReader<T> ofPart(Class<T> type, String kind, String part) {
        String resource = "/contracts/import/" + kind + ".v1.schema.json";
        try (InputStream file = Objects.requireNonNull(DocumentReader.class.getResourceAsStream(resource), resource)) {
            ObjectNode whole = (ObjectNode) JSON.readTree(file);
            ObjectNode schema = JSON.createObjectNode();
            schema.set("$schema", whole.get("$schema"));
            schema.set("$defs", whole.get("$defs"));
            schema.put("$ref", "#/$defs/" + part);
            return new DocumentReader<>(type, SCHEMAS.getSchema(schema));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /** The document, or everything in which it departs from its schema. */
    public Reading<T> read(JsonNode given) {
        List<Fault> faults = schema.validate(given).stream()
                .map(DocumentReader::fault)
                .sorted(Comparator.comparing(Fault::pointer))
                .toList();
        if (!faults.isEmpty()) {
            return new Reading<>(null, faults);
        }
        try {
            return new Reading<>(JSON.treeToValue(given, type), List.of());
        } catch (JsonProcessingException e) {
            // the schema lets through nothing that the type does not take
            throw new IllegalStateException("schema and " + type.getSimpleName() + " differ", e);
        }
    }

    /** A document as it was kept, which was read against its schema when it came. */
    public T kept(String text) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept " + type.getSimpleName() + " cannot be read", e);
        }
    }

    /** A member that is missing, or one too many, is pointed to itself. */
    private static Fault fault(Error error) {
        String pointer = error.getInstanceLocation().toString();
        String member = error.getProperty();
        return new Fault(member == null ? pointer : pointer + "/" + member, error.getMessage());
    }
}
