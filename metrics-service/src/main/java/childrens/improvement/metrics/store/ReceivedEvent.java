package childrens.improvement.metrics.store;

import childrens.improvement.metrics.caseevent.CaseEvent;
import childrens.improvement.metrics.obligation.EventKey;
import java.time.Instant;

/**
 * An event of the log.
 *
 * @param event what the case system said
 * @param receivedAt when it was received, on the service clock; set once
 */
public record ReceivedEvent(CaseEvent event, Instant receivedAt) {

    public EventKey key() {
        return new EventKey(event.source(), event.id());
    }
}
