package childrens.improvement.metrics.obligation;

import java.time.Instant;

/**
 * That an obligation is not counted.
 *
 * @param at from when on
 * @param reason why
 */
public record Exemption(Instant at, ExemptReason reason) {}
