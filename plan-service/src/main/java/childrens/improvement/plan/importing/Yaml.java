package childrens.improvement.plan.importing;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads YAML as a tree: numbers with the precision that they are written with, no key twice. */
public final class Yaml {

    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Yaml() {}

    /**
     * Reads a file, or else a resource that the service brings with it.
     *
     * @param path of the file, or of the resource from the root of the class path
     */
    public static JsonNode read(String path) {
        try (InputStream content = open(path)) {
            if (content == null) {
                throw new IllegalArgumentException("neither a file nor a resource: " + path);
            }
            return MAPPER.readTree(content);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /**
     * Reads a document whose parts stand in files of their own.
     *
     * @param whole the file with the rest of the document
     * @param member the member that becomes the list of the parts
     * @param parts path of a part, with {@code %d} for its number, from 1 without a gap
     */
    public static JsonNode joined(String whole, String member, String parts) {
        ObjectNode document = (ObjectNode) read(whole);
        ArrayNode list = document.putArray(member);
        // digits as they stand in the names of files, whatever the machine is set to
        for (int number = 1; Yaml.class.getResource(String.format(Locale.ROOT, parts, number)) != null; number++) {
            list.add(read(String.format(Locale.ROOT, parts, number)));
        }
        return document;
    }

    private static @Nullable InputStream open(String path) throws IOException {
        Path file = Path.of(path);
        return Files.isRegularFile(file) ? Files.newInputStream(file) : Yaml.class.getResourceAsStream(path);
    }
}
