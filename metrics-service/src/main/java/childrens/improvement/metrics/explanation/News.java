package childrens.improvement.metrics.explanation;

import childrens.improvement.metrics.caseevent.CaseEvent;
import childrens.improvement.metrics.obligation.EventKey;
import childrens.improvement.metrics.obligation.Obligation;
import childrens.improvement.metrics.store.ReceivedEvent;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was received between two moments about the events behind rows.
 *
 * @param events the events behind the rows, by key
 * @param references events that replace or void one of them
 * @param early the earlier moment
 */
record News(Map<EventKey, ReceivedEvent> events, Collection<ReceivedEvent> references, Instant early) {

    /** Why a row is not what it was; one of the two versions may be missing. */
    Cause of(@Nullable Obligation before, @Nullable Obligation after) {
        Set<EventKey> behind = new HashSet<>();
        Stream.of(Stream.ofNullable(before), Stream.ofNullable(after))
                .flatMap(each -> each)
                .forEach(row -> behind.addAll(row.evidence()));
        List<CaseEvent> about = references.stream()
                .filter(each -> each.receivedAt().isAfter(early))
                .map(ReceivedEvent::event)
                .filter(each ->
                        each.refersTo() != null && behind.contains(new EventKey(each.source(), each.refersTo())))
                .toList();
        if (about.stream().anyMatch(each -> each.replaces() == null)) {
            return Cause.VOIDED;
        }
        List<CaseEvent> arrived = behind.stream()
                .flatMap(key -> Stream.ofNullable(events.get(key)))
                .filter(each -> each.receivedAt().isAfter(early))
                .map(ReceivedEvent::event)
                .toList();
        if (!about.isEmpty() || arrived.stream().anyMatch(each -> each.replaces() != null)) {
            return Cause.CORRECTED;
        }
        boolean told = arrived.stream().anyMatch(each -> !each.time().earliest().isAfter(early));
        return told ? Cause.RECORDED_LATE : Cause.NEW_EVENTS;
    }
}
