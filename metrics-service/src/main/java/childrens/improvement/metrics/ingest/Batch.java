package childrens.improvement.metrics.ingest;

import childrens.improvement.metrics.caseevent.CaseEvent;
import childrens.improvement.metrics.caseevent.CaseEventReader;
import childrens.improvement.metrics.obligation.EventKey;
import childrens.improvement.metrics.store.Fingerprint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The records of one transaction, read: each is an event that is new here, a repeat, or refused. */
final class Batch {

    private final Map<EventKey, LogRecord> records = new LinkedHashMap<>();
    private final Map<EventKey, CaseEvent> fresh = new LinkedHashMap<>();
    private final Map<CaseEvent, byte[]> fingerprints = new IdentityHashMap<>();
    private final List<EventKey> repeats = new ArrayList<>();
    private final List<RefusedRecord> refused = new ArrayList<>();

    static Batch read(List<LogRecord> taken, CaseEventReader reader, Instant now) {
        Batch batch = new Batch();
        for (LogRecord record : taken) {
            reader.read(record.value(), record.headers(), now)
                    .handle(
                            event -> batch.add(record, event),
                            refusal -> batch.refused.add(
                                    new RefusedRecord(record, refusal.reason(), refusal.type(), refusal.id())));
        }
        return batch;
    }

    private void add(LogRecord record, CaseEvent event) {
        EventKey key = new EventKey(event.source(), event.id());
        CaseEvent first = fresh.putIfAbsent(key, event);
        if (first == null) {
            records.put(key, record);
        } else if (Arrays.equals(fingerprintOf(first), Fingerprint.of(event))) {
            repeats.add(key);
        } else {
            refuse(record, event, "conflict");
        }
    }

    /** Takes out what is stored already: a repeat is counted, another content under the same id is refused. */
    void without(Map<EventKey, byte[]> stored) {
        stored.forEach((key, fingerprint) -> {
            CaseEvent event = fresh.remove(key);
            LogRecord record = records.get(key);
            if (event == null || record == null) {
                return;
            }
            if (Arrays.equals(fingerprint, fingerprintOf(event))) {
                repeats.add(key);
            } else {
                refuse(record, event, "conflict");
            }
        });
    }

    /** Takes out an event that the log as it is rules out. */
    void refuse(CaseEvent event, String reason) {
        EventKey key = new EventKey(event.source(), event.id());
        LogRecord record = records.get(key);
        if (fresh.remove(key) != null && record != null) {
            refuse(record, event, reason);
        }
    }

    private void refuse(LogRecord record, CaseEvent event, String reason) {
        refused.add(new RefusedRecord(record, reason, event.type(), event.id()));
    }

    /** The events that are new, in the order of the log. */
    List<CaseEvent> fresh() {
        return List.copyOf(fresh.values());
    }

    /** The new events with their fingerprints. */
    Map<CaseEvent, byte[]> fingerprinted() {
        Map<CaseEvent, byte[]> found = new IdentityHashMap<>();
        fresh.values().forEach(event -> found.put(event, fingerprintOf(event)));
        return found;
    }

    private byte[] fingerprintOf(CaseEvent event) {
        return fingerprints.computeIfAbsent(event, Fingerprint::of);
    }

    /** The keys of the events that are new. */
    List<EventKey> keys() {
        return List.copyOf(fresh.keySet());
    }

    List<EventKey> repeats() {
        return repeats;
    }

    List<RefusedRecord> refused() {
        return refused;
    }

    /** The key of an event. */
    static EventKey key(CaseEvent event) {
        return new EventKey(event.source(), event.id());
    }

    /** Whether an event refers to another, so that a batch with the other must not run at the same time. */
    boolean links() {
        return fresh.values().stream()
                .anyMatch(event -> event.refersTo() != null || event.type().endsWith("merged"));
    }
}
