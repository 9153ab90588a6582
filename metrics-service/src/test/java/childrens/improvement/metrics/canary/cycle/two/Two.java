package childrens.improvement.metrics.canary.cycle.two;

import childrens.improvement.metrics.canary.cycle.one.One;
import org.jspecify.annotations.Nullable;

/** The other half of it. */
public record Two(@Nullable One one) {}
