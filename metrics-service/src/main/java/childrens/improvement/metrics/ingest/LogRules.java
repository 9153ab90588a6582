package childrens.improvement.metrics.ingest;

import childrens.improvement.metrics.caseevent.CaseEvent;
import childrens.improvement.metrics.obligation.EventKey;
import childrens.improvement.metrics.store.EventLog;
import childrens.improvement.metrics.store.LinkedEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can only be told with the log at hand: circles of corrections, and joining a child that was adopted. */
@ApplicationScoped
class LogRules {

    private final EventLog log;
    private final LinkedEvents links;

    LogRules(EventLog log, LinkedEvents links) {
        this.log = log;
        this.links = links;
    }

    void apply(Connection connection, Batch batch) throws SQLException {
        List<CaseEvent> referring =
                batch.fresh().stream().filter(event -> event.refersTo() != null).toList();
        if (!referring.isEmpty()) {
            Map<EventKey, CaseEvent> around =
                    links.around(connection, batch.fresh(), Instant.parse("9999-01-01T00:00:00Z"));
            for (CaseEvent event : referring) {
                if (closesCircle(event, around)) {
                    batch.refuse(event, "circle: the events that it replaces or voids lead back to it");
                    around.remove(new EventKey(event.source(), event.id()));
                }
            }
        }
        for (CaseEvent event : batch.fresh()) {
            if (event.type().endsWith("merged") && wasAdopted(connection, batch, event)) {
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

    private boolean wasAdopted(Connection connection, Batch batch, CaseEvent merge) throws SQLException {
        String into = merge.text("into");
        Set<String> subjects = into == null ? Set.of(merge.subject()) : Set.of(merge.subject(), into);
        return log.ofSubjects(connection, subjects, Instant.parse("9999-01-01T00:00:00Z")).stream()
                        .anyMatch(received -> isAdoption(received.event()))
                || batch.fresh().stream().anyMatch(event -> subjects.contains(event.subject()) && isAdoption(event));
    }

    private static boolean isAdoption(CaseEvent event) {
        return event.type().equals("looked-after.ended") && "adopted".equals(event.text("reason"));
    }
}
