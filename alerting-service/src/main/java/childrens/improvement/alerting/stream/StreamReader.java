package childrens.improvement.alerting.stream;

import childrens.improvement.alerting.breach.Reach;
import childrens.improvement.alerting.breach.ReadAudit;
import childrens.improvement.alerting.breach.ReadAudit.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads for a stream and records what was read about children. */
@ApplicationScoped
class StreamReader {

    private static final int AT_ONCE = 200;

    private final BreachEvents events;
    private final ReadAudit audit;

    StreamReader(BreachEvents events, ReadAudit audit) {
        this.events = events;
        this.audit = audit;
    }

    @Transactional
    List<BreachEvent> after(long position, Reach reach, Reader reader, @Nullable String purpose) {
        List<BreachEvent> found = events.after(position, reach, AT_ONCE);
        List<UUID> aboutChildren = found.stream()
                .filter(event -> event.kind().equals("obligation"))
                .map(BreachEvent::breach)
                .toList();
        audit.record(reader, "GET /v1/stream", aboutChildren, purpose);
        return found;
    }
}
