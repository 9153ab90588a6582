package childrens.improvement.metrics.caseevent;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue as it stands in its file; a mistake in it stops the start.
 *
 * @param common members that every type may have
 * @param withoutSubject types that need no subject
 * @param families the types, in groups that mean something only to readers of the file
 */
record CatalogueFile(
        Map<String, JsonNode> common, Set<String> withoutSubject, Map<String, Map<String, TypeEntry>> families) {

    private static final String FILE = "/catalogue/case-events.yaml";

    static EventCatalogue read() {
        JsonMapper yaml = JsonMapper.builder(new YAMLFactory())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (InputStream file = Objects.requireNonNull(CatalogueFile.class.getResourceAsStream(FILE), FILE)) {
            return yaml.readValue(file, CatalogueFile.class).toDomain();
        } catch (IOException broken) {
            throw new UncheckedIOException(FILE, broken);
        }
    }

    private EventCatalogue toDomain() {
        List<EventType> types = families.values().stream()
                .flatMap(family -> family.entrySet().stream())
                .map(type -> type.getValue().toDomain(type.getKey(), kinds(common)))
                .toList();
        return new EventCatalogue(types, withoutSubject);
    }

    private static Map<String, MemberKind> kinds(@Nullable Map<String, JsonNode> members) {
        Map<String, MemberKind> kinds = new LinkedHashMap<>();
        if (members != null) {
            members.forEach((name, kind) -> kinds.put(name, kind(kind)));
        }
        return kinds;
    }

    private static MemberKind kind(JsonNode word) {
        return word.isArray()
                ? new MemberKind.OneOf(StreamSupport.stream(word.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList())
                : PlainKind.of(word.asText());
    }

    /** A type as the file has it; what is left out is empty. */
    record TypeEntry(
            @Nullable Map<String, JsonNode> required,
            @Nullable Map<String, JsonNode> anyOf,
            @Nullable Map<String, JsonNode> optional) {

        EventType toDomain(String name, Map<String, MemberKind> common) {
            Map<String, MemberKind> may = kinds(optional);
            may.putAll(common);
            return new EventType(name, kinds(required), kinds(anyOf), may);
        }
    }
}
