package childrens.improvement.metrics.obligation;

import java.util.Set;

/** Which children a measure counts. */
final class Cohort {

    /** The events that say so. */
    static final Set<String> EVENT_TYPES = Set.of(
            "cp-plan.started",
            "cp-plan.ended",
            "cin-plan.started",
            "cin-plan.ended",
            "looked-after.started",
            "looked-after.ended",
            "case.allocated",
            "case.unallocated",
            "case.closed");

    private Cohort() {}

    /**
     * Whether the child had an open plan, was looked after or had an allocated case on the day of the event
     * (definition of M011).
     */
    static boolean isReceivingAService(ChildHistory child, StandingEvent moment) {
        return child.wasOpenOn(moment, "cp-plan.started", "plan", "cp-plan.ended")
                || child.wasOpenOn(moment, "cin-plan.started", "plan", "cin-plan.ended")
                || child.wasOpenOn(moment, "looked-after.started", "episode", "looked-after.ended")
                || child.wasOpenOn(moment, "case.allocated", "case", "case.unallocated", "case.closed");
    }
}
