package childrens.improvement.demonstration.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The invented case system: what is told to it becomes an event, recorded some minutes later, or hours, or weeks.
 *
 * <p>What ordinary work has done by the afternoon of the last day is recorded by then; what happens in the evening is
 * recorded in the evening; what would happen later is not known and not written.
 */
final class CaseSystem {

    private final Draw draw = new Draw("recording");
    private final List<RecordedEvent> events = new ArrayList<>();
    private int records;

    /** An id for a contact, a visit, a plan, a meeting. */
    String record(String kind) {
        records++;
        return "%s-%05d".formatted(kind, records);
    }

    /** Writes down what happened at a moment. */
    void write(String type, String subject, Instant at, Facts facts) {
        write(type, subject, at, recordedAfter(at), facts);
    }

    /** Writes down what happened at a moment, when it was recorded being part of the story. */
    void write(String type, String subject, Instant at, Instant recordedAt, Facts facts) {
        add(type, subject, at, false, recordedAt, facts);
    }

    /** Writes down what happened on a day of which only the day is kept; the moment is one of that day. */
    void writeDay(String type, String subject, Instant onDayOf, Facts facts) {
        add(type, subject, onDayOf, true, recordedAfter(onDayOf.plus(Duration.ofHours(18))), facts);
    }

    /** What was written, in the order of writing. */
    List<RecordedEvent> events() {
        return events;
    }

    private void add(String type, String subject, Instant at, boolean dateOnly, Instant recordedAt, Facts facts) {
        if (!at.isAfter(Calendar.LAST_MOMENT)) {
            var id = "demo-%06d".formatted(events.size() + 1);
            events.add(new RecordedEvent(id, type, subject, at, dateOnly, recordedAt, null, facts.asMap()));
        }
    }

    private Instant recordedAfter(Instant at) {
        var recordedAt = at.plusSeconds(delaySeconds());
        if (recordedAt.isBefore(Calendar.AFTERNOON)) {
            return recordedAt;
        }
        if (at.isBefore(Calendar.AFTERNOON)) {
            return draw.moment(at, Calendar.AFTERNOON);
        }
        return draw.moment(
                at, at.plusSeconds(1200).isBefore(Calendar.LAST_MOMENT) ? at.plusSeconds(1200) : Calendar.LAST_MOMENT);
    }

    private long delaySeconds() {
        if (draw.chance(0.70)) {
            return draw.between(60, 45 * 60);
        }
        if (draw.chance(0.75)) {
            return draw.between(1, 10) * 3600L + draw.between(0, 3599);
        }
        var days = draw.chance(0.75) ? draw.between(1, 4) : draw.between(5, 25);
        return days * 86_400L + draw.between(0, 20_000);
    }
}
