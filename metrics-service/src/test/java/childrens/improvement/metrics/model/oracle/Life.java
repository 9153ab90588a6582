package childrens.improvement.metrics.model.oracle;

import childrens.improvement.metrics.caseevent.CaseEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What had happened to one child by some moment, in order.
 *
 * @param subject the pseudonym that the child goes by
 * @param events by when they happened, then by when they were recorded, then by id
 * @param byType the same, by type
 * @param later what had happened in the end, or null when this is it
 * @param revisions what was changed of the definitions by which it is counted
 */
record Life(
        String subject, List<CaseEvent> events, Map<String, List<CaseEvent>> byType, Life later, Revisions revisions) {

    static final Comparator<CaseEvent> ORDER = Comparator.comparing(
                    (CaseEvent event) -> event.time().earliest())
            .thenComparing(CaseEvent::recordedAt)
            .thenComparing(CaseEvent::id);

    static Life of(String subject, List<CaseEvent> events, Revisions revisions) {
        List<CaseEvent> inOrder = events.stream().sorted(ORDER).toList();
        return new Life(subject, inOrder, byType(inOrder), null, revisions);
    }

    private static Map<String, List<CaseEvent>> byType(List<CaseEvent> inOrder) {
        Map<String, List<CaseEvent>> byType = new HashMap<>();
        inOrder.forEach(event ->
                byType.computeIfAbsent(event.type(), type -> new ArrayList<>()).add(event));
        return byType;
    }

    /** Only what a look sees. */
    Life seenBy(Look look) {
        boolean all = events.isEmpty()
                || look.sees(events.get(events.size() - 1).time().earliest());
        if (all) {
            return this;
        }
        List<CaseEvent> seen = new ArrayList<>();
        for (CaseEvent event : events) {
            if (look.sees(event.time().earliest())) {
                seen.add(event);
            }
        }
        return new Life(subject, seen, byType(seen), this, revisions);
    }

    /** What had happened in the end. */
    Life whole() {
        return later == null ? this : later;
    }

    List<CaseEvent> of(String type) {
        return byType.getOrDefault(type, List.of());
    }

    /** The first event of each record, of those that are asked for. */
    List<CaseEvent> firstOfEach(String type, String member, Predicate<CaseEvent> which) {
        Set<String> seen = new HashSet<>();
        return of(type).stream()
                .filter(which)
                .filter(event -> event.text(member) != null)
                .filter(event -> seen.add(event.subject() + " " + event.text(member)))
                .toList();
    }

    CaseEvent death() {
        return of("child.died").isEmpty() ? null : of("child.died").get(0);
    }

    /** Whether an event can come after another: on one day of which one has no hour, it can. */
    static boolean follows(CaseEvent later, CaseEvent earlier) {
        boolean noHour = later.time().dateOnly() || earlier.time().dateOnly();
        if (noHour && later.time().day().equals(earlier.time().day())) {
            return true;
        }
        return !later.time().earliest().isBefore(earlier.time().earliest());
    }

    /** The first of some events in order that can come after another; null when none can. */
    static CaseEvent firstAfter(CaseEvent earlier, List<CaseEvent> events) {
        return events.stream()
                .filter(event -> follows(event, earlier))
                .findFirst()
                .orElse(null);
    }

    /** The moment of an event that comes after another moment: without an hour, not before it on the same day. */
    static Instant momentAfter(CaseEvent event, Instant earlier) {
        boolean mayBeThen = !event.time().latest().isBefore(earlier);
        return mayBeThen && event.time().earliest().isBefore(earlier)
                ? earlier
                : event.time().earliest();
    }

    /** Whether something that opens and ends was open on the London day of an event. */
    boolean wasOpenOn(CaseEvent moment, String opens, String member, String... ends) {
        for (CaseEvent open : of(opens)) {
            boolean ended = false;
            for (String type : ends) {
                for (CaseEvent end : of(type)) {
                    ended |= Objects.equals(end.text(member), open.text(member))
                            && follows(end, open)
                            && end.time().day().isBefore(moment.time().day());
                }
            }
            if (!open.time().day().isAfter(moment.time().day()) && !ended) {
                return true;
            }
        }
        return false;
    }
}
