package childrens.improvement.metrics.model;

import childrens.improvement.metrics.caseevent.CaseEvent;
import childrens.improvement.metrics.ingest.ChildState;
import childrens.improvement.metrics.ingest.Learned;
import childrens.improvement.metrics.ingest.RefusedRecord;
import childrens.improvement.metrics.ingest.Work;
import childrens.improvement.metrics.obligation.EventKey;
import childrens.improvement.metrics.obligation.FirstActivities;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import childrens.improvement.metrics.obligation.Obligation;
import childrens.improvement.metrics.obligation.OrganisationEvents;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** One unit of work over tables in memory: what it does is seen by others once it is committed, whole or not at all. */
final class MemoryWork implements Work {

    private static final String LINKING = "linking";

    private final MemoryTables tables;
    private final List<MeasureDefinition> definitions;
    private final Fate fate;
    private final Supplier<Instant> clock;
    private final MemoryLog log;
    private final List<Runnable> writes = new ArrayList<>();

    MemoryWork(MemoryTables tables, List<MeasureDefinition> definitions, Fate fate, Supplier<Instant> clock) {
        this.tables = tables;
        this.definitions = definitions;
        this.fate = fate;
        this.clock = clock;
        this.log = new MemoryLog(tables.log);
    }

    /** Everything is stored for good. */
    void commit() {
        fate.call("commit");
        writes.forEach(Runnable::run);
        fate.release(this);
        fate.call("told of the commit");
    }

    /** Nothing has happened. */
    void rollBack() {
        fate.release(this);
    }

    @Override
    public Instant now() {
        fate.call("now");
        return clock.get();
    }

    @Override
    public List<MeasureDefinition> definitions() {
        fate.call("definitions");
        return definitions;
    }

    @Override
    public Map<Integer, Long> lockPositions(String topic, Collection<Integer> partitions) {
        fate.call("lockPositions");
        Map<Integer, Long> next = new TreeMap<>();
        for (Integer partition : new TreeSet<>(partitions)) {
            fate.lock(this, topic + partition, true);
            next.put(partition, tables.positions.getOrDefault(partition, 0L));
        }
        return next;
    }

    @Override
    public void advance(String topic, Map<Integer, Long> next) {
        fate.call("advance");
        Map<Integer, Long> then = Map.copyOf(next);
        writes.add(() -> tables.positions.putAll(then));
    }

    @Override
    public void announce(boolean links) {
        fate.call("announce");
        fate.lock(this, LINKING, links);
    }

    @Override
    public Map<EventKey, byte[]> fingerprints(Collection<EventKey> keys) {
        fate.call("fingerprints");
        Map<EventKey, byte[]> found = new HashMap<>();
        for (EventKey key : keys) {
            byte[] stored = tables.fingerprints.get(key);
            if (stored != null) {
                found.put(key, stored);
            }
        }
        return found;
    }

    @Override
    public Set<EventKey> referredTo(Collection<EventKey> keys) {
        fate.call("referredTo");
        Set<EventKey> found = new HashSet<>();
        for (EventKey key : keys) {
            if (log.isReferredTo(key)) {
                found.add(key);
            }
        }
        return found;
    }

    @Override
    public void countRepeats(Collection<EventKey> keys) {
        fate.call("countRepeats");
    }

    @Override
    public void append(Map<CaseEvent, byte[]> events, Instant receivedAt) {
        fate.call("append");
        events.forEach((event, fingerprint) -> {
            log.add(event);
            writes.add(() -> {
                tables.log.add(event);
                tables.received.put(event, receivedAt);
                tables.fingerprints.put(MemoryLog.key(event), fingerprint);
            });
        });
    }

    @Override
    public void keep(Collection<RefusedRecord> refused, Instant seenAt) {
        fate.call("keep");
        if (!refused.isEmpty()) {
            throw new IllegalStateException("the generator made what is refused: " + refused);
        }
    }

    @Override
    public List<CaseEvent> eventsOf(Collection<String> subjects) {
        fate.call("eventsOf");
        return log.ofSubjects(subjects);
    }

    @Override
    public Map<EventKey, CaseEvent> around(Collection<CaseEvent> events) {
        fate.call("around");
        return log.around(events);
    }

    @Override
    public Set<String> everJoined(Collection<String> subjects) {
        fate.call("everJoined");
        Set<String> found = new HashSet<>(subjects);
        found.retainAll(tables.joined);
        return found;
    }

    @Override
    public Set<String> withJoined(Collection<String> subjects) {
        fate.call("withJoined");
        return log.joinedWith(subjects);
    }

    @Override
    public Map<String, List<CaseEvent>> collective(Collection<String> subjects, Collection<String> councilTypes) {
        fate.call("collective");
        Map<String, List<CaseEvent>> seen = new HashMap<>();
        World.COLLECTIVES.stream().filter(each -> subjects.contains(each.id())).forEach(each -> seen.computeIfAbsent(
                        each.id(), id -> new ArrayList<>(OrganisationEvents.firstActivities(activities())))
                .addAll(each.versions()));
        if (subjects.contains(World.THE_COUNCIL)) {
            List<CaseEvent> all = new ArrayList<>(OrganisationEvents.firstActivities(activities()));
            all.addAll(log.around(log.ofTypes(councilTypes)).values());
            seen.put(World.THE_COUNCIL, all);
        }
        return seen;
    }

    @Override
    public void learnFirstActivities() {
        fate.call("learnFirstActivities");
        Map<String, LocalDate> first = FirstActivities.of(activities());
        if (!first.equals(tables.firstActivities)) {
            writes.add(() -> {
                tables.firstActivities.clear();
                tables.firstActivities.putAll(first);
                tables.again.addAll(World.collectives());
            });
        }
    }

    private Collection<CaseEvent> activities() {
        return log.around(log.ofTypes(List.of(FirstActivities.ACTIVITY))).values();
    }

    @Override
    public Map<String, ChildState> lock(Collection<String> subjects) {
        fate.call("lock");
        Map<String, ChildState> locked = new HashMap<>();
        for (String subject : new TreeSet<>(subjects)) {
            fate.lock(this, "child " + subject, true);
            locked.put(
                    subject,
                    tables.children.getOrDefault(subject, new ChildState(subject, 0, subject, null, null, false)));
        }
        return locked;
    }

    @Override
    public List<Obligation> rowsOf(Collection<String> subjects) {
        fate.call("rowsOf");
        return tables.rowsOf(subjects);
    }

    @Override
    public void store(Learned learned, Instant moment) {
        fate.call("store");
        writes.add(() -> tables.store(learned, moment));
    }
}
