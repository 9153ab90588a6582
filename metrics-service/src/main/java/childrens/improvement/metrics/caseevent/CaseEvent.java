package childrens.improvement.metrics.caseevent;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the case system says has happened, already checked against the catalogue.
 *
 * @param source who says so; with {@code id} unique, whatever the subject
 * @param id the case system's id of the event
 * @param type a name of the catalogue
 * @param subject pseudonym of the child (of the worker, team or area for workforce and activity events)
 * @param time when it happened
 * @param recordedAt when it was entered in the case system
 * @param replaces id of the earlier event of the same source that this one corrects, whole
 * @param data the event's members as JSON values: text, number, boolean, list or map
 */
public record CaseEvent(
        String source,
        String id,
        String type,
        String subject,
        EventTime time,
        Instant recordedAt,
        @Nullable String replaces,
        Map<String, Object> data) {

    /** Shares the texts that many events have in common. */
    public CaseEvent {
        source = SharedText.of(source);
        type = SharedText.of(type);
        subject = SharedText.of(subject);
        data = SharedText.of(data);
    }

    /** A member that is text, or null when it is absent. */
    public @Nullable String text(String member) {
        return data.get(member) instanceof String text ? text : null;
    }

    /** Whether a member is present and true. */
    public boolean isTrue(String member) {
        return Boolean.TRUE.equals(data.get(member));
    }

    /** The event that this one replaces or voids, or null. */
    public @Nullable String refersTo() {
        return replaces != null ? replaces : "record.voided".equals(type) ? text("voids") : null;
    }

    /** Every event that this one says something about: what it replaces, and what it voids; a corrected void does both. */
    public List<String> references() {
        String voided = "record.voided".equals(type) ? text("voids") : null;
        return Stream.of(replaces, voided)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
    }
}
