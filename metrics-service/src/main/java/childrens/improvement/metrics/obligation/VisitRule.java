package childrens.improvement.metrics.obligation;

import childrens.improvement.metrics.timeliness.London;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which visits count: those of one kind on which this child was seen, in person, or remotely while the law allowed it.
 *
 * @param kind such as {@code looked-after}
 * @param remoteFrom the first day on which a remote visit counts
 * @param remoteUntil the first day on which it no longer does
 */
public record VisitRule(String kind, LocalDate remoteFrom, LocalDate remoteUntil) implements Occurrences {

    /** The type of every visit, whatever its kind. */
    public static final String EVENT_TYPE = "visit.recorded";

    private static final String BIRTH = "child.born";

    @Override
    public Set<String> eventTypes() {
        return Set.of(EVENT_TYPE, BIRTH);
    }

    @Override
    public List<StandingEvent> counted(ChildHistory child) {
        Set<String> records = new HashSet<>();
        return child.of(EVENT_TYPE).stream()
                .filter(visit -> kind.equals(visit.text("kind")))
                .filter(visit -> isSeen(child, visit) && mayBeOfMode(visit))
                .filter(visit -> records.add(visit.event().subject() + '\n' + visit.text("visit")))
                .toList();
    }

    @Override
    public List<StandingEvent> inVain(ChildHistory child) {
        return child.of(EVENT_TYPE).stream()
                .filter(visit -> kind.equals(visit.text("kind")))
                .filter(visit -> !isSeen(child, visit) || !mayBeOfMode(visit))
                .toList();
    }

    /** Whether this child was seen; until birth an unborn child counts as seen, and what is not recorded is not known. */
    private static boolean isSeen(ChildHistory child, StandingEvent visit) {
        return visit.event().isTrue("childSeen")
                || visit.event().isTrue("unborn") && child.of(BIRTH).stream().allMatch(birth -> birth.canFollow(visit));
    }

    private boolean mayBeOfMode(StandingEvent visit) {
        LocalDate day = London.dayOf(visit.time().earliest());
        return "in-person".equals(visit.text("mode")) || !day.isBefore(remoteFrom) && day.isBefore(remoteUntil);
    }
}
