package childrens.improvement.metrics.list;

import childrens.improvement.metrics.obligation.ChildHistory;
import childrens.improvement.metrics.obligation.StandingEvent;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;

/** Whether a worker is absent. */
final class Absence {

    private static final String STARTED = "worker.absence-started";
    /** The types of the events that tell of it. */
    static final Set<String> EVENT_TYPES = Set.of(STARTED, "worker.absence-ended");

    private Absence() {}

    /** Whether the last thing that was said of a worker's absence, up to a moment, is that it began. */
    static boolean isAbsent(ChildHistory worker, Instant at) {
        return EVENT_TYPES.stream()
                .flatMap(type -> worker.of(type).stream())
                .filter(event -> !event.time().earliest().isAfter(at))
                .max(Comparator.comparing((StandingEvent event) -> event.time().earliest())
                        .thenComparing(event -> event.event().recordedAt()))
                .filter(last -> last.type().equals(STARTED))
                .isPresent();
    }
}
