package childrens.improvement.metrics.model;

import childrens.improvement.metrics.caseevent.CaseEvent;
import childrens.improvement.metrics.obligation.EventKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A log of events in memory, with what refers to what; what a unit of work adds lies on top of what is stored. */
final class MemoryLog {

    private final MemoryLog below;
    private final Map<EventKey, CaseEvent> events = new LinkedHashMap<>();
    private final Map<EventKey, List<CaseEvent>> referring = new HashMap<>();
    private final Map<String, List<CaseEvent>> bySubject = new HashMap<>();
    private final Map<String, Set<String>> joined = new HashMap<>();

    /**
     * A log.
     *
     * @param below what is stored already, or null
     */
    MemoryLog(MemoryLog below) {
        this.below = below;
    }

    void add(CaseEvent event) {
        if (find(key(event)) != null) {
            throw new IllegalStateException("an event is stored a second time: " + event);
        }
        events.put(key(event), event);
        bySubject.computeIfAbsent(event.subject(), name -> new ArrayList<>()).add(event);
        references(event).forEach(key -> referring
                .computeIfAbsent(key, each -> new ArrayList<>())
                .add(event));
        String into = event.text("into");
        if (into != null) {
            joined.computeIfAbsent(event.subject(), name -> new HashSet<>()).add(into);
            joined.computeIfAbsent(into, name -> new HashSet<>()).add(event.subject());
        }
    }

    /** Everything in this log, without what lies below. */
    Collection<CaseEvent> all() {
        return events.values();
    }

    List<CaseEvent> ofSubjects(Collection<String> subjects) {
        List<CaseEvent> found = below == null ? new ArrayList<>() : below.ofSubjects(subjects);
        subjects.forEach(subject -> found.addAll(bySubject.getOrDefault(subject, List.of())));
        return found;
    }

    List<CaseEvent> ofTypes(Collection<String> types) {
        List<CaseEvent> found = below == null ? new ArrayList<>() : below.ofTypes(types);
        events.values().stream().filter(event -> types.contains(event.type())).forEach(found::add);
        return found;
    }

    boolean isReferredTo(EventKey key) {
        return referring.containsKey(key) || below != null && below.isReferredTo(key);
    }

    Set<String> joinedWith(Collection<String> subjects) {
        Set<String> all = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(subjects);
        while (!open.isEmpty()) {
            String subject = open.pop();
            if (all.add(subject)) {
                open.addAll(joined.getOrDefault(subject, Set.of()));
                open.addAll(below == null ? Set.of() : below.joined.getOrDefault(subject, Set.of()));
            }
        }
        return all;
    }

    /** The events with all that have a say in which of them stand. */
    Map<EventKey, CaseEvent> around(Collection<CaseEvent> seeds) {
        Map<EventKey, CaseEvent> linked = new LinkedHashMap<>();
        Deque<EventKey> open = new ArrayDeque<>();
        Set<EventKey> seen = new HashSet<>();
        seeds.forEach(event -> {
            linked.put(key(event), event);
            open.add(key(event));
        });
        while (!open.isEmpty()) {
            EventKey key = open.poll();
            if (seen.add(key)) {
                CaseEvent event = linked.getOrDefault(key, find(key));
                if (event != null) {
                    linked.put(key, event);
                    open.addAll(references(event));
                }
                referringTo(key).forEach(each -> open.add(key(each)));
            }
        }
        return linked;
    }

    private CaseEvent find(EventKey key) {
        CaseEvent own = events.get(key);
        return own != null || below == null ? own : below.find(key);
    }

    private List<CaseEvent> referringTo(EventKey key) {
        List<CaseEvent> own = referring.getOrDefault(key, List.of());
        if (below == null || !below.referring.containsKey(key)) {
            return own;
        }
        List<CaseEvent> both = new ArrayList<>(below.referring.get(key));
        both.addAll(own);
        return both;
    }

    private static List<EventKey> references(CaseEvent event) {
        return event.references().stream()
                .map(id -> new EventKey(event.source(), id))
                .toList();
    }

    static EventKey key(CaseEvent event) {
        return new EventKey(event.source(), event.id());
    }
}
