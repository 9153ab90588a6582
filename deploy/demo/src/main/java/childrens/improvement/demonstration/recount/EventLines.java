package childrens.improvement.demonstration.recount;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads lines: each event once, whatever the number of its repeats, and a count of what cannot be read.
 *
 * @param events the events, one for each id
 * @param repeats lines that say again what an earlier one said
 * @param unreadable lines that are no event
 */
record EventLines(List<LoggedEvent> events, int repeats, int unreadable) {

    static EventLines read(List<String> lines) {
        var json = new ObjectMapper();
        Map<String, LoggedEvent> byId = new LinkedHashMap<>();
        var repeats = 0;
        var unreadable = 0;
        for (var line : lines) {
            try {
                var event = LoggedEvent.read(json.readTree(line));
                if (byId.putIfAbsent(event.id(), event) != null) {
                    repeats++;
                }
            } catch (JsonProcessingException e) {
                unreadable++;
            }
        }
        return new EventLines(new ArrayList<>(byId.values()), repeats, unreadable);
    }
}
