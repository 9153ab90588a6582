package childrens.improvement.alerting;

import childrens.improvement.foundation.cloudevent.CloudEvent;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The messages that another service promises, as it has published them in its contracts. */
public final class ForeignExamples {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ForeignExamples() {}

    /** The examples of a service whose file names begin with a word, by file name. */
    public static Map<String, CloudEvent> of(String service, String beginning) {
        Path folder = Path.of("..", service, "contracts", "events", "examples");
        try (Stream<Path> files = Files.list(folder)) {
            Map<String, CloudEvent> examples = new TreeMap<>();
            for (Path file : files.toList()) {
                if (file.getFileName().toString().startsWith(beginning)) {
                    examples.put(file.getFileName().toString(), CloudEvent.parse(Files.readAllBytes(file), JSON));
                }
            }
            return examples;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
