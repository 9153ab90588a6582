package childrens.improvement.metrics.store;

import childrens.improvement.metrics.caseevent.SharedText;
import childrens.improvement.metrics.obligation.EventKey;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** The events that show an obligation, as JSON. */
final class EvidenceText {

    private static final TypeReference<List<EventKey>> KEYS = new TypeReference<>() {};

    private final ObjectMapper json;

    EvidenceText(ObjectMapper json) {
        this.json = json;
    }

    /** Evidence as it is stored. */
    String written(List<EventKey> evidence) {
        try {
            return json.writeValueAsString(evidence);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("keys are plain text", impossible);
        }
    }

    /** What was stored. */
    List<EventKey> read(String text) {
        try {
            return json.readValue(text, KEYS).stream()
                    .map(key -> new EventKey(SharedText.of(key.source()), key.id()))
                    .toList();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the database keeps only JSON", impossible);
        }
    }
}
