package childrens.improvement.metrics.canary.cycle.one;

import childrens.improvement.metrics.canary.cycle.two.Two;
import org.jspecify.annotations.Nullable;

/** Half of a cycle. */
public record One(@Nullable Two two) {}
