package childrens.improvement.metrics.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether visits running did not see a child. A visit that serves two duties is told once for each: it is one visit. */
public final class UnseenVisits {

    private static final int RUNNING = 2;

    private UnseenVisits() {}

    /**
     * The days of the last two visits up to a moment, when it was recorded of both that the child was not seen; else
     * nothing.
     */
    public static List<LocalDate> lastTwo(ChildHistory child, Instant at) {
        Set<String> told = new HashSet<>();
        List<StandingEvent> visits = new ArrayList<>();
        for (StandingEvent visit : child.of(VisitRule.EVENT_TYPE)) {
            boolean happened = !visit.time().earliest().isAfter(at);
            if (happened && told.add(visit.event().subject() + '\n' + visit.text("visit"))) {
                visits.add(visit);
            }
        }
        List<StandingEvent> last = visits.subList(Math.max(0, visits.size() - RUNNING), visits.size());
        return last.size() == RUNNING && last.stream().allMatch(UnseenVisits::isUnseen)
                ? last.stream().map(visit -> visit.time().day()).toList()
                : List.of();
    }

    private static boolean isUnseen(StandingEvent visit) {
        return Boolean.FALSE.equals(visit.event().data().get("childSeen"));
    }
}
