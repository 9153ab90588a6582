package childrens.improvement.metrics.model.oracle;

import childrens.improvement.metrics.caseevent.CaseEvent;
import childrens.improvement.metrics.obligation.EventKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which events stand (contract, section 3): one that no standing event replaces or voids; of several standing
 * corrections of one event the last by recorded time, then id.
 */
final class WhatStands {

    private static final Comparator<CaseEvent> BY_RECORDED =
            Comparator.comparing(CaseEvent::recordedAt).thenComparing(CaseEvent::id);

    private final Map<EventKey, CaseEvent> all = new LinkedHashMap<>();
    private final Map<EventKey, List<CaseEvent>> corrections = new HashMap<>();
    private final Map<EventKey, List<CaseEvent>> voids = new HashMap<>();

    private WhatStands(Collection<CaseEvent> events) {
        for (CaseEvent event : events) {
            if (all.putIfAbsent(key(event), event) == null) {
                if (event.replaces() != null) {
                    corrections
                            .computeIfAbsent(target(event), k -> new ArrayList<>())
                            .add(event);
                } else if (event.refersTo() != null) {
                    voids.computeIfAbsent(target(event), k -> new ArrayList<>()).add(event);
                }
                if (event.replaces() != null && event.type().equals("record.voided")) {
                    EventKey voided = new EventKey(event.source(), event.text("voids"));
                    voids.computeIfAbsent(voided, k -> new ArrayList<>()).add(event);
                }
            }
        }
    }

    static List<CaseEvent> of(Collection<CaseEvent> events) {
        WhatStands rule = new WhatStands(events);
        return rule.all.entrySet().stream()
                .filter(each -> rule.isAlone(each.getKey(), each.getValue()) || rule.stands(each.getValue()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Neither does it take another's place, nor is anything said of it. */
    private boolean isAlone(EventKey key, CaseEvent event) {
        return event.replaces() == null && !corrections.containsKey(key) && !voids.containsKey(key);
    }

    private boolean stands(CaseEvent event) {
        EventKey place = key(event);
        CaseEvent up = event;
        while (up != null && up.replaces() != null) {
            place = target(up);
            up = all.get(place);
        }
        return event.equals(inPlaceOf(place));
    }

    /** What stands in the place of an event, or null. */
    private CaseEvent inPlaceOf(EventKey place) {
        CaseEvent last = null;
        for (CaseEvent correction : corrections.getOrDefault(place, List.of())) {
            CaseEvent standing = inPlaceOf(key(correction));
            if (standing != null && (last == null || BY_RECORDED.compare(standing, last) > 0)) {
                last = standing;
            }
        }
        if (last != null) {
            return last;
        }
        boolean voided = voids.getOrDefault(place, List.of()).stream().anyMatch(this::stands);
        return voided ? null : all.get(place);
    }

    private static EventKey key(CaseEvent event) {
        return new EventKey(event.source(), event.id());
    }

    private static EventKey target(CaseEvent event) {
        return new EventKey(event.source(), event.refersTo());
    }
}
