package childrens.improvement.metrics.obligation;

import childrens.improvement.metrics.caseevent.CaseEvent;
import childrens.improvement.metrics.caseevent.EventTime;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What teams and areas know besides the events that are about them, told as events so that they are derived alike. */
public final class OrganisationEvents {

    static final String TEAM = "organisation.team";
    static final String AREA = "organisation.area";
    static final String FIRST_ACTIVITY = "activity.first";

    private static final String SOURCE = "organisation";

    private OrganisationEvents() {}

    /**
     * That a team or an area was there for a time.
     *
     * @param kind {@code team} or {@code area}
     * @param from the first day
     * @param until the day after the last; null while it goes on
     */
    public static CaseEvent version(String kind, String id, LocalDate from, @Nullable LocalDate until) {
        Map<String, Object> data = new HashMap<>(Map.of("from", from.toString()));
        if (until != null) {
            data.put("until", until.toString());
        }
        return event("organisation." + kind, id, from, data);
    }

    /**
     * When an activity of each kind was first held.
     *
     * @param all activities, with every event that replaces or voids one of them, and so on
     */
    public static List<CaseEvent> firstActivities(Collection<CaseEvent> all) {
        return FirstActivities.of(all).entrySet().stream()
                .map(first -> event(
                        FIRST_ACTIVITY,
                        first.getKey(),
                        first.getValue(),
                        Map.of("kind", first.getKey(), "day", first.getValue().toString())))
                .toList();
    }

    private static CaseEvent event(String type, String of, LocalDate day, Map<String, Object> data) {
        EventTime time = EventTime.on(day);
        return new CaseEvent(SOURCE, type + "|" + of + "|" + day, type, of, time, time.earliest(), null, data);
    }
}
