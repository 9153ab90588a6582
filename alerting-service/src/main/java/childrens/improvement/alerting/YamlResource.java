package childrens.improvement.alerting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A YAML file of this service's own. */
final class YamlResource {

    private YamlResource() {}

    static JsonNode read(String path) {
        try (InputStream file = YamlResource.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("no resource " + path);
            }
            return new YAMLMapper().readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }
}
