package childrens.improvement.metrics.model;

import childrens.improvement.metrics.caseevent.CaseEvent;
import childrens.improvement.metrics.ingest.ChildState;
import childrens.improvement.metrics.ingest.Learned;
import childrens.improvement.metrics.ingest.RefusedRecord;
import childrens.improvement.metrics.ingest.Work;
import childrens.improvement.metrics.obligation.EventKey;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import childrens.improvement.metrics.obligation.Obligation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The service's engine over lists: one unit of work after the other, each whole. */
final class MemoryWork implements Work {

    private final List<MeasureDefinition> definitions;
    private final Map<EventKey, CaseEvent> log = new LinkedHashMap<>();
    private final Map<EventKey, byte[]> fingerprints = new HashMap<>();
    private final Map<Integer, Long> positions = new HashMap<>();
    private final Map<String, ChildState> children = new HashMap<>();
    private final Map<String, Obligation> rows = new HashMap<>();
    private final Set<String> joined = new HashSet<>();
    private Instant now = Instant.EPOCH;

    MemoryWork(List<MeasureDefinition> definitions) {
        this.definitions = definitions;
    }

    void clock(Instant instant) {
        now = instant;
    }

    Collection<CaseEvent> log() {
        return log.values();
    }

    /** Children whose further intervals are laid out no further than the moment. */
    List<String> laidOutOnlyUntil(Instant moment) {
        return children.values().stream()
                .filter(child -> child.open()
                        && child.laidOutUntil() != null
                        && child.laidOutUntil().isBefore(moment))
                .map(ChildState::subject)
                .toList();
    }

    Collection<Obligation> rows() {
        return rows.values();
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public List<MeasureDefinition> definitions() {
        return definitions;
    }

    @Override
    public Map<Integer, Long> lockPositions(String topic, Collection<Integer> partitions) {
        return Map.copyOf(positions);
    }

    @Override
    public void advance(String topic, Map<Integer, Long> next) {
        positions.putAll(next);
    }

    @Override
    public void announce(boolean links) {
        // nobody else is here
    }

    @Override
    public Map<EventKey, byte[]> fingerprints(Collection<EventKey> keys) {
        Map<EventKey, byte[]> found = new HashMap<>(fingerprints);
        found.keySet().retainAll(new HashSet<>(keys));
        return found;
    }

    @Override
    public Set<EventKey> referredTo(Collection<EventKey> keys) {
        Set<EventKey> found = new HashSet<>();
        log.values().stream()
                .flatMap(event -> references(event).stream())
                .filter(keys::contains)
                .forEach(found::add);
        return found;
    }

    @Override
    public void countRepeats(Collection<EventKey> keys) {
        // repeats change nothing
    }

    @Override
    public void append(Map<CaseEvent, byte[]> events, Instant receivedAt) {
        events.forEach((event, fingerprint) -> {
            log.put(key(event), event);
            fingerprints.put(key(event), fingerprint);
        });
    }

    @Override
    public void keep(Collection<RefusedRecord> refused, Instant seenAt) {
        // what is refused changes nothing
    }

    @Override
    public List<CaseEvent> eventsOf(Collection<String> subjects) {
        return log.values().stream()
                .filter(event -> subjects.contains(event.subject()))
                .toList();
    }

    @Override
    public Map<EventKey, CaseEvent> around(Collection<CaseEvent> events) {
        Map<EventKey, CaseEvent> linked = new LinkedHashMap<>();
        events.forEach(event -> linked.put(key(event), event));
        int before = -1;
        while (linked.size() != before) {
            before = linked.size();
            Set<EventKey> wanted = new HashSet<>(linked.keySet());
            linked.values().forEach(event -> wanted.addAll(references(event)));
            log.forEach((key, event) -> {
                if (wanted.contains(key) || references(event).stream().anyMatch(wanted::contains)) {
                    linked.putIfAbsent(key, event);
                }
            });
        }
        return linked;
    }

    @Override
    public Set<String> everJoined(Collection<String> subjects) {
        Set<String> found = new HashSet<>(subjects);
        found.retainAll(joined);
        return found;
    }

    @Override
    public Set<String> withJoined(Collection<String> subjects) {
        Set<String> all = new HashSet<>(subjects);
        int before = -1;
        while (all.size() != before) {
            before = all.size();
            log.values().stream()
                    .filter(event -> event.type().endsWith("merged") && event.text("into") != null)
                    .filter(event -> all.contains(event.subject()) || all.contains(event.text("into")))
                    .forEach(event -> all.addAll(List.of(event.subject(), event.text("into"))));
        }
        return all;
    }

    @Override
    public Map<String, List<CaseEvent>> collective(Collection<String> subjects, Collection<String> councilTypes) {
        return Map.of();
    }

    @Override
    public void learnFirstActivities() {
        // no collective subjects here
    }

    @Override
    public Map<String, ChildState> lock(Collection<String> subjects) {
        Map<String, ChildState> locked = new HashMap<>();
        subjects.forEach(subject -> locked.put(
                subject, children.getOrDefault(subject, new ChildState(subject, 0, subject, null, null, false))));
        return locked;
    }

    @Override
    public List<Obligation> rowsOf(Collection<String> subjects) {
        return new ArrayList<>(rows.values().stream()
                .filter(row -> subjects.contains(row.subject()))
                .toList());
    }

    @Override
    public void store(Learned learned, Instant moment) {
        learned.children().forEach(child -> {
            ChildState before = children.get(child.subject());
            long version = before == null ? 1 : before.version() + 1;
            children.put(
                    child.subject(),
                    new ChildState(
                            child.subject(), version, child.knownAs(), null, child.laidOutUntil(), child.open()));
        });
        joined.addAll(learned.newlyJoined());
        learned.ended().forEach(row -> rows.remove(row.id() + "|" + row.generation(), row));
        learned.begun().forEach(row -> rows.put(row.id() + "|" + row.generation(), row));
    }

    private static List<EventKey> references(CaseEvent event) {
        return event.references().stream()
                .map(id -> new EventKey(event.source(), id))
                .toList();
    }

    private static EventKey key(CaseEvent event) {
        return new EventKey(event.source(), event.id());
    }
}
