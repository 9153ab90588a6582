package childrens.improvement.local.kafka;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The topics of {@code deploy/kafka/topics.yaml}. */
public final class Topics {

    private Topics() {}

    /** All of them, in the order of the file. */
    public static List<Topic> all() {
        try (InputStream file = Objects.requireNonNull(Topics.class.getResourceAsStream("topics.yaml"))) {
            return new YAMLMapper().readValue(file, new TypeReference<List<Topic>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("deploy/kafka/topics.yaml", e);
        }
    }
}
