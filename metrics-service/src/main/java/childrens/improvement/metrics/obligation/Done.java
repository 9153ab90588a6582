package childrens.improvement.metrics.obligation;

import java.time.Instant;

/**
 * That what was owed was done.
 *
 * @param at when it was done
 * @param recordedAt when the case system was told
 */
public record Done(Instant at, Instant recordedAt) {}
