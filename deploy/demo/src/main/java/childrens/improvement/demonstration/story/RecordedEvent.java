package childrens.improvement.demonstration.story;

import childrens.improvement.demonstration.calendar.EnglishDays;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event as the invented case system records it.
 *
 * @param happenedAt when it happened
 * @param dateOnly whether the case system keeps only the day of it
 * @param replaces id of the event that this one corrects
 */
record RecordedEvent(
        String id,
        String type,
        String subject,
        Instant happenedAt,
        boolean dateOnly,
        Instant recordedAt,
        @Nullable String replaces,
        Map<String, Object> data) {

    private static final DateTimeFormatter WITH_OFFSET =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx").withZone(EnglishDays.LONDON);

    /** The event as a structured CloudEvent. */
    Map<String, Object> asCloudEvent() {
        var event = new LinkedHashMap<String, Object>();
        event.put("specversion", "1.0");
        event.put("id", id);
        event.put("source", type.equals(Feeds.HEARTBEAT) ? "urn:" + subject : "urn:case-system");
        event.put("type", type);
        event.put("subject", subject);
        event.put("time", dateOnly ? EnglishDays.dayOf(happenedAt).toString() : WITH_OFFSET.format(happenedAt));
        event.put("recordedtime", WITH_OFFSET.format(recordedAt));
        if (replaces != null) {
            event.put("replaces", replaces);
        }
        event.put("datacontenttype", "application/json");
        event.put("data", data);
        return event;
    }

    RecordedEvent recorded(Instant at) {
        return new RecordedEvent(id, type, subject, happenedAt, dateOnly, at, replaces, data);
    }
}
