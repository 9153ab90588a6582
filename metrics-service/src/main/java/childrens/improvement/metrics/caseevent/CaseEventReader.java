package childrens.improvement.metrics.caseevent;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads events from bytes, wherever these come from, and checks them against the catalogue. Never throws. */
@Singleton
public final class CaseEventReader {

    /** The most bytes that an event may have. */
    public static final int LARGEST = 64 * 1024;

    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final EventCatalogue catalogue;

    /** A reader that goes by the packaged catalogue. */
    public CaseEventReader() {
        this.catalogue = CatalogueFile.read();
    }

    /** What the reader goes by. */
    public EventCatalogue catalogue() {
        return catalogue;
    }

    /**
     * Reads an event.
     *
     * @param value the event (structured mode) or its data (binary mode); null is no event
     * @param headers of the message that brought it; in binary mode they hold the attributes, as {@code ce_id}
     * @param now the service clock
     */
    public EventReading read(byte @Nullable [] value, Map<String, byte[]> headers, Instant now) {
        if (value == null) {
            return refused("is empty", false);
        }
        if (value.length > LARGEST) {
            return refused("is larger than 64 KiB", true);
        }
        try {
            return check(Envelope.open(value, headers), now);
        } catch (UnreadableEvent unreadable) {
            return refused(String.valueOf(unreadable.getMessage()), false);
        }
    }

    private static EventReading refused(String detail, boolean tooLarge) {
        return new EventReading.Refused(List.of(new Fault("", "the event " + detail)), null, null, tooLarge);
    }

    private EventReading check(Envelope envelope, Instant now) {
        Attributes attributes = new Attributes(envelope.attributes());
        if (!"1.0".equals(attributes.text("specversion"))) {
            attributes.fault("/specversion", "is not 1.0");
        }
        String id = attributes.id("id");
        String source = attributes.id("source");
        String type = type(attributes);
        String subject = type != null && !catalogue.needsSubject(type) && attributes.text("subject") == null
                ? source
                : attributes.id("subject");
        EventTime time = attributes.time("time", now.plus(AHEAD));
        EventTime recorded = attributes.optionalTime("recordedtime", now.plus(AHEAD));
        String replaces = attributes.optionalId("replaces");
        checkContentType(attributes);
        Map<String, Object> data = attributes.members(envelope.data());
        if (type != null) {
            attributes.faults().addAll(catalogue.faults(type, data));
        }
        checkReferences(attributes, data);
        if (!attributes.faults().isEmpty()
                || id == null
                || source == null
                || type == null
                || subject == null
                || time == null) {
            return new EventReading.Refused(attributes.faults(), known(attributes, "type"), id, false);
        }
        // Of a day alone the start is taken: nothing then counts as recorded late for want of an hour.
        Instant recordedAt = (recorded == null ? time : recorded).earliest();
        return new EventReading.Accepted(new CaseEvent(source, id, type, subject, time, recordedAt, replaces, data));
    }

    private @Nullable String type(Attributes attributes) {
        String type = attributes.id("type");
        if (type != null && !catalogue.knows(type)) {
            attributes.fault("/type", "is not in the catalogue");
            return null;
        }
        return type;
    }

    private static void checkContentType(Attributes attributes) {
        String contentType = attributes.text("datacontenttype");
        if (contentType != null && !contentType.toLowerCase(Locale.ROOT).contains("json")) {
            attributes.fault("/datacontenttype", "is not JSON");
        }
    }

    private static void checkReferences(Attributes attributes, Map<String, Object> data) {
        String id = attributes.text("id");
        if (id != null && id.equals(attributes.text("replaces"))) {
            attributes.fault("/replaces", "names the event itself");
        }
        String type = attributes.text("type");
        if (id != null && "record.voided".equals(type) && id.equals(data.get("voids"))) {
            attributes.fault("/data/voids", "names the event itself");
        }
        String subject = attributes.text("subject");
        if (subject != null && type != null && type.endsWith("merged") && subject.equals(data.get("into"))) {
            attributes.fault("/data/into", "is the subject itself");
        }
    }

    private static @Nullable String known(Attributes attributes, String name) {
        String value = attributes.text(name);
        return Text.isId(value) ? value : null;
    }
}
