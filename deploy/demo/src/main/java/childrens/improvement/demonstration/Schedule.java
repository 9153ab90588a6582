package childrens.improvement.demonstration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When each line is sent: as soon as it was recorded, but never before the line ahead of it.
 *
 * <p>So what lies out of order in the file arrives out of order, and a line that is no event goes with its neighbours.
 */
record Schedule(List<Line> lines) {

    /**
     * A line and its moment.
     *
     * @param subject the key under which it is sent; null where nobody can say
     */
    record Line(String text, @Nullable String subject, Instant sendAt) {}

    static Schedule of(List<String> lines) {
        var json = new ObjectMapper();
        var scheduled = new ArrayList<Line>();
        var latest = Instant.MIN;
        for (var text : lines) {
            if (!text.startsWith("{")) {
                scheduled.add(new Line(text, null, latest));
                continue;
            }
            try {
                var event = json.readTree(text);
                var recordedAt = OffsetDateTime.parse(event.path("recordedtime").asText())
                        .toInstant();
                latest = recordedAt.isAfter(latest) ? recordedAt : latest;
                scheduled.add(new Line(text, event.path("subject").asText(), latest));
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException("the demonstration holds a broken line: " + text, e);
            }
        }
        return new Schedule(List.copyOf(scheduled));
    }

    /** What is to be sent by a moment, beyond so many that have been sent, at most so many at once. */
    List<Line> dueBy(Instant now, int sent, int most) {
        var until = sent;
        while (until < lines.size()
                && until < sent + most
                && !lines.get(until).sendAt().isAfter(now)) {
            until++;
        }
        return lines.subList(sent, until);
    }

    /** When the next is sent after so many, if there is one. */
    Optional<Instant> nextAfter(int sent) {
        return sent < lines.size() ? Optional.of(lines.get(sent).sendAt()) : Optional.empty();
    }
}
