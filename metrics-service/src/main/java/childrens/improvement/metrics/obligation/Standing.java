package childrens.improvement.metrics.obligation;

import childrens.improvement.metrics.caseevent.CaseEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which events stand: an event stands unless a standing event replaces or voids it. A voided correction lets the
 * original stand again, a void can be voided, and a correction that is itself corrected hands its place on. Of several
 * corrections of one event the last by recorded time, then id, counts.
 */
public final class Standing {

    private static final Comparator<CaseEvent> LAST =
            Comparator.comparing(CaseEvent::recordedAt).thenComparing(CaseEvent::id);

    private final Map<EventKey, CaseEvent> events = new LinkedHashMap<>();
    private final Map<EventKey, List<CaseEvent>> corrections = new HashMap<>();
    private final Map<EventKey, List<CaseEvent>> voids = new HashMap<>();
    private final Set<EventKey> asked = new HashSet<>();

    private Standing(Collection<CaseEvent> all) {
        for (CaseEvent event : all) {
            events.put(key(event), event);
        }
        for (CaseEvent event : events.values()) {
            if (event.replaces() != null) {
                corrections
                        .computeIfAbsent(new EventKey(event.source(), event.replaces()), k -> new ArrayList<>())
                        .add(event);
            }
            String voided = event.text("voids");
            if ("record.voided".equals(event.type()) && voided != null) {
                voids.computeIfAbsent(new EventKey(event.source(), voided), k -> new ArrayList<>())
                        .add(event);
            }
        }
    }

    /**
     * The events of the collection that stand, in the order of what happened.
     *
     * @param all events with every event that replaces or voids one of them, and so on
     */
    public static List<StandingEvent> of(Collection<CaseEvent> all) {
        Standing standing = new Standing(all);
        return standing.originals().stream()
                .flatMap(
                        original -> standing.lastOf(original).stream().map(event -> new StandingEvent(event, original)))
                .sorted(StandingEvent.IN_ORDER)
                .toList();
    }

    /** Every event that corrects nothing, and every corrected event that has not arrived. */
    private Set<EventKey> originals() {
        Set<EventKey> originals = new java.util.LinkedHashSet<>();
        for (CaseEvent event : events.values()) {
            EventKey corrected = event.replaces() == null ? key(event) : new EventKey(event.source(), event.replaces());
            if (event.replaces() == null || !events.containsKey(corrected)) {
                originals.add(corrected);
            }
        }
        return originals;
    }

    /** What stands in the place of an event: its last correction, itself, or nothing. */
    private Optional<CaseEvent> lastOf(EventKey key) {
        Optional<CaseEvent> correction = corrections.getOrDefault(key, List.of()).stream()
                .flatMap(each -> lastOf(key(each)).stream())
                .max(LAST);
        if (correction.isPresent()) {
            return correction;
        }
        return Optional.ofNullable(events.get(key)).filter(event -> !isVoided(key));
    }

    private boolean isVoided(EventKey key) {
        if (!asked.add(key)) {
            return false;
        }
        boolean voided = voids.getOrDefault(key, List.of()).stream().anyMatch(this::stands);
        asked.remove(key);
        return voided;
    }

    private boolean stands(CaseEvent event) {
        return lastOf(originalOf(event)).filter(event::equals).isPresent();
    }

    private EventKey originalOf(CaseEvent event) {
        CaseEvent original = event;
        while (original.replaces() != null) {
            EventKey corrected = new EventKey(original.source(), original.replaces());
            CaseEvent next = events.get(corrected);
            if (next == null) {
                return corrected;
            }
            original = next;
        }
        return key(original);
    }

    private static EventKey key(CaseEvent event) {
        return new EventKey(event.source(), event.id());
    }
}
