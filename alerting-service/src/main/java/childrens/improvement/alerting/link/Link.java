package childrens.improvement.alerting.link;

import java.time.Instant;
import java.util.UUID;

/**
 * What a link says.
 *
 * @param message the message that it stands in
 * @param until the first moment at which it works no longer
 */
public record Link(UUID message, Instant until) {}
