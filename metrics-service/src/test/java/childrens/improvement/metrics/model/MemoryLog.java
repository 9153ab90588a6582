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

/** A log of events in memory, with what refers to what. */
final class MemoryLog {

    private final Map<EventKey, CaseEvent> events = new LinkedHashMap<>();
    private final Map<EventKey, List<CaseEvent>> referring = new HashMap<>();
    private final Map<String, List<CaseEvent>> bySubject = new HashMap<>();
    private final Map<String, Set<String>> joined = new HashMap<>();

    /** Adds an event; tells whether it is new. */
    boolean add(CaseEvent event) {
        if (events.putIfAbsent(key(event), event) != null) {
            return false;
        }
        bySubject.computeIfAbsent(event.subject(), name -> new ArrayList<>()).add(event);
        references(event).forEach(key -> referring
                .computeIfAbsent(key, each -> new ArrayList<>())
                .add(event));
        String into = event.text("into");
        if (into != null) {
            joined.computeIfAbsent(event.subject(), name -> new HashSet<>()).add(into);
            joined.computeIfAbsent(into, name -> new HashSet<>()).add(event.subject());
        }
        return true;
    }

    /** Every pseudonym of which something can change by an event. */
    Set<String> subjectsTouchedBy(CaseEvent event) {
        Set<String> subjects = new HashSet<>();
        for (CaseEvent each : linked(List.of(event))) {
            subjects.add(each.subject());
            if (each.text("into") != null) {
                subjects.add(each.text("into"));
            }
        }
        return joinedWith(subjects);
    }

    Set<String> joinedWith(Set<String> subjects) {
        Set<String> all = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(subjects);
        while (!open.isEmpty()) {
            String subject = open.pop();
            if (all.add(subject)) {
                open.addAll(joined.getOrDefault(subject, Set.of()));
            }
        }
        return all;
    }

    /** The events of some pseudonyms and all that have a say in which of them stand. */
    Collection<CaseEvent> around(Set<String> subjects) {
        List<CaseEvent> own = new ArrayList<>();
        subjects.forEach(subject -> own.addAll(bySubject.getOrDefault(subject, List.of())));
        return linked(own);
    }

    private Collection<CaseEvent> linked(Collection<CaseEvent> seeds) {
        Map<EventKey, CaseEvent> linked = new LinkedHashMap<>();
        Deque<EventKey> open = new ArrayDeque<>();
        Set<EventKey> seen = new HashSet<>();
        seeds.forEach(event -> open.add(key(event)));
        while (!open.isEmpty()) {
            EventKey key = open.poll();
            if (seen.add(key)) {
                CaseEvent event = events.get(key);
                if (event != null) {
                    linked.put(key, event);
                    open.addAll(references(event));
                }
                referring.getOrDefault(key, List.of()).forEach(each -> open.add(key(each)));
            }
        }
        return linked.values();
    }

    private static List<EventKey> references(CaseEvent event) {
        List<EventKey> keys = new ArrayList<>();
        if (event.replaces() != null) {
            keys.add(new EventKey(event.source(), event.replaces()));
        }
        if (event.type().equals("record.voided") && event.text("voids") != null) {
            keys.add(new EventKey(event.source(), event.text("voids")));
        }
        return keys;
    }

    private static EventKey key(CaseEvent event) {
        return new EventKey(event.source(), event.id());
    }
}
