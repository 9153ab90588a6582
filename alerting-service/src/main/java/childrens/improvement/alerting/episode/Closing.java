package childrens.improvement.alerting.episode;

import java.time.Instant;

/**
 * That an episode ended.
 *
 * @param silent whether nobody may be told, because the child has died
 */
public record Closing(Instant at, ClosedBecause because, boolean silent) {}
