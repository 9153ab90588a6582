package childrens.improvement.metrics.ingest;

import childrens.improvement.metrics.caseevent.CaseEvent;
import childrens.improvement.metrics.obligation.EventKey;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can only be told with the log at hand: circles of corrections, and joining a child that was adopted. */
final class LogRules {

    private LogRules() {}

    static void apply(Work work, Batch batch) {
        List<CaseEvent> referring =
                batch.fresh().stream().filter(event -> event.refersTo() != null).toList();
        if (!referring.isEmpty()) {
            Map<EventKey, CaseEvent> around = work.around(batch.fresh());
            for (CaseEvent event : referring) {
                if (closesCircle(event, around)) {
                    batch.refuse(event, "circle: the events that it replaces or voids lead back to it");
                    around.remove(new EventKey(event.source(), event.id()));
                }
            }
        }
        for (CaseEvent event : batch.fresh()) {
            if (event.type().endsWith("merged") && wasAdopted(work, batch, event)) {
                batch.refuse(event, "adopted: pseudonyms are not joined or parted after an adoption");
            }
        }
    }

    private static boolean closesCircle(CaseEvent event, Map<EventKey, CaseEvent> around) {
        Set<EventKey> seen = new HashSet<>();
        CaseEvent next = event;
        while (next != null && next.refersTo() != null) {
            if (!seen.add(new EventKey(next.source(), next.id()))) {
                return true;
            }
            next = around.get(new EventKey(next.source(), next.refersTo()));
        }
        return false;
    }

    private static boolean wasAdopted(Work work, Batch batch, CaseEvent merge) {
        String into = merge.text("into");
        Set<String> subjects = into == null ? Set.of(merge.subject()) : Set.of(merge.subject(), into);
        return work.eventsOf(subjects).stream().anyMatch(LogRules::isAdoption)
                || batch.fresh().stream().anyMatch(event -> subjects.contains(event.subject()) && isAdoption(event));
    }

    private static boolean isAdoption(CaseEvent event) {
        return event.type().equals("looked-after.ended") && "adopted".equals(event.text("reason"));
    }
}
