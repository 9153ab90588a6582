package childrens.improvement.metrics.model;

import childrens.improvement.metrics.caseevent.CaseEvent;
import childrens.improvement.metrics.ingest.LogRecord;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Events as the log carries them. */
final class Wire {

    static final String TOPIC = "case-events";
    private static final ObjectMapper JSON = new ObjectMapper();

    private Wire() {}

    static LogRecord record(CaseEvent event, int partition, long offset) {
        return new LogRecord(TOPIC, partition, offset, null, Map.of(), bytes(event));
    }

    private static byte[] bytes(CaseEvent event) {
        Map<String, Object> members = new HashMap<>();
        members.put("specversion", "1.0");
        members.put("id", event.id());
        members.put("source", event.source());
        members.put("type", event.type());
        members.put("subject", event.subject());
        members.put("time", event.time().toString());
        members.put("recordedtime", event.recordedAt().toString());
        if (event.replaces() != null) {
            members.put("replaces", event.replaces());
        }
        members.put("data", event.data());
        try {
            return JSON.writeValueAsString(members).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
