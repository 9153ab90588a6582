package childrens.improvement.demonstration.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Events as lines, in the order in which they were recorded, but for what a feed does to them: some are sent twice,
 * some arrive long after their turn, and once the answer of a broken server lies where an event should be.
 */
final class Lines {

    /** How many lines are sent a second time. */
    static final int REPEATS = 25;

    /** How many lines are sent hours or days after their turn. */
    static final int OUT_OF_ORDER = 40;

    private static final String UNREADABLE = "<html><body><h1>502 Bad Gateway</h1></body></html>";
    private static final Duration UNDISTURBED = Duration.ofDays(5);

    private final Draw draw = new Draw("lines");
    private final ObjectMapper json = new ObjectMapper();
    private final List<RecordedEvent> events;

    Lines(List<RecordedEvent> events) {
        this.events = events.stream()
                .sorted(Comparator.comparing(RecordedEvent::recordedAt).thenComparing(RecordedEvent::id))
                .toList();
    }

    List<String> write() {
        var lines = new ArrayList<String>();
        events.forEach(event -> lines.add(line(event)));
        var disturbed = (int) events.stream()
                .filter(event -> event.recordedAt().isBefore(Calendar.AFTERNOON.minus(UNDISTURBED)))
                .count();
        for (var i = 0; i < OUT_OF_ORDER; i++) {
            var from = draw.between(0, disturbed - 1600);
            lines.add(from + draw.between(20, 1500), lines.remove(from));
        }
        for (var i = 0; i < REPEATS; i++) {
            var of = draw.between(0, disturbed - 1600);
            lines.add(of + draw.between(1, 400), lines.get(of));
        }
        lines.add(disturbed / 2, UNREADABLE);
        return lines;
    }

    private String line(RecordedEvent event) {
        try {
            return json.writeValueAsString(event.asCloudEvent());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("event " + event.id() + " cannot be written", e);
        }
    }
}
