package childrens.improvement.metrics.obligation;

import childrens.improvement.metrics.caseevent.CaseEvent;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** When an activity of each kind was first held by anybody: teams and areas are asked for one from that period on. */
public final class FirstActivities {

    /** The type of the events that it is read from. */
    public static final String ACTIVITY = "activity.held";

    private FirstActivities() {}

    /**
     * First days by kind.
     *
     * @param all events with every event that replaces or voids one of them, and so on
     */
    public static Map<String, LocalDate> of(Collection<CaseEvent> all) {
        Map<String, LocalDate> first = new TreeMap<>();
        for (StandingEvent event : Standing.of(all)) {
            String kind = event.text("kind");
            if (event.type().equals(ACTIVITY) && kind != null) {
                first.merge(kind, event.time().day(), (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        return first;
    }
}
