package childrens.improvement.metrics.model;

import childrens.improvement.metrics.caseevent.CaseEvent;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One step of a history: an event arrives, or the clock goes on.
 *
 * @param event what arrives, or null
 * @param clock to when the clock goes on, or null
 */
public record Step(CaseEvent event, Instant clock) {

    static Step arrives(CaseEvent event) {
        return new Step(event, null);
    }

    static Step clock(Instant instant) {
        return new Step(null, instant);
    }

    /** The step as a line of a test. */
    String toJava() {
        if (event == null) {
            return ".clock(\"" + clock + "\")";
        }
        String data = event.data().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> ", \"" + each.getKey() + "\", "
                        + (each.getValue() instanceof String text ? "\"" + text + "\"" : each.getValue()))
                .collect(Collectors.joining());
        String start = event.replaces() == null ? ".event(" : ".correction(\"" + event.replaces() + "\", ";
        return start + "\"" + event.id() + "\", \"" + event.subject() + "\", \"" + event.type() + "\", \""
                + event.time() + "\", \"" + event.recordedAt() + "\"" + data + ")";
    }
}
