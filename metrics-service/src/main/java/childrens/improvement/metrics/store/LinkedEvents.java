package childrens.improvement.metrics.store;

import childrens.improvement.metrics.caseevent.CaseEvent;
import childrens.improvement.metrics.obligation.EventKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what belongs together: events that replace or void each other, and pseudonyms that are or were joined. */
@ApplicationScoped
public class LinkedEvents {

    private final EventLog log;

    LinkedEvents(EventLog log) {
        this.log = log;
    }

    /** All events that were received by a moment and can have a say in which of the given ones stand, these included. */
    public Map<EventKey, CaseEvent> around(Connection connection, Collection<CaseEvent> seeds, Instant knownAt)
            throws SQLException {
        Map<EventKey, CaseEvent> linked = new LinkedHashMap<>();
        List<CaseEvent> added = new ArrayList<>();
        seeds.forEach(event -> add(linked, added, event));
        while (!added.isEmpty()) {
            Set<EventKey> keys = new HashSet<>();
            Set<EventKey> missing = new HashSet<>();
            for (CaseEvent event : added) {
                keys.add(key(event));
                referred(event).forEach(reference -> {
                    keys.add(reference);
                    if (!linked.containsKey(reference)) {
                        missing.add(reference);
                    }
                });
            }
            List<ReceivedEvent> found = new ArrayList<>(log.referringTo(connection, keys, knownAt));
            if (!missing.isEmpty()) {
                found.addAll(log.byKey(connection, missing, knownAt));
            }
            added.clear();
            found.forEach(event -> add(linked, added, event.event()));
        }
        return linked;
    }

    /** The subjects of the events and every pseudonym that was ever joined with one of them. */
    public Set<String> subjects(Connection connection, Collection<CaseEvent> events) throws SQLException {
        Set<String> subjects = new HashSet<>();
        events.forEach(event -> {
            subjects.add(event.subject());
            String into = event.text("into");
            if (into != null) {
                subjects.add(into);
            }
        });
        return withJoined(connection, subjects);
    }

    /** The subjects and every pseudonym that was ever joined with one of them. */
    public Set<String> withJoined(Connection connection, Collection<String> subjects) throws SQLException {
        Set<String> all = new HashSet<>(subjects);
        Set<String> added = Set.copyOf(subjects);
        while (!added.isEmpty()) {
            Set<String> joined = log.joinedWith(connection, added);
            joined.removeAll(all);
            all.addAll(joined);
            added = joined;
        }
        return all;
    }

    private static void add(Map<EventKey, CaseEvent> linked, List<CaseEvent> added, CaseEvent event) {
        if (linked.putIfAbsent(key(event), event) == null) {
            added.add(event);
        }
    }

    private static Stream<EventKey> referred(CaseEvent event) {
        return event.references().stream().map(id -> new EventKey(event.source(), id));
    }

    private static EventKey key(CaseEvent event) {
        return new EventKey(event.source(), event.id());
    }
}
