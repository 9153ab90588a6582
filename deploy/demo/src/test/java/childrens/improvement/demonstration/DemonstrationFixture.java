package childrens.improvement.demonstration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;

/** The lines of the demonstration, generated once for all tests. */
final class DemonstrationFixture {

    static final List<String> LINES = Generator.lines();
    static final Instant EVENING_BEGINS = Instant.parse("2020-09-30T16:00:00Z");
    static final Instant DAY_ENDS = Instant.parse("2020-09-30T23:00:00Z");

    private static final ObjectMapper JSON = new ObjectMapper();

    private DemonstrationFixture() {}

    /** The lines that are events, as JSON. */
    static List<JsonNode> events() {
        return LINES.stream()
                .filter(line -> line.startsWith("{"))
                .map(DemonstrationFixture::json)
                .toList();
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError(line, e);
        }
    }
}
