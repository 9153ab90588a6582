package childrens.improvement.metrics.model.oracle;

import childrens.improvement.metrics.caseevent.CaseEvent;
import java.time.Instant;

/**
 * An event and when it was received.
 *
 * @param event what was said
 * @param receivedAt by the service clock
 */
public record Heard(CaseEvent event, Instant receivedAt) {}
