package childrens.improvement.metrics.obligation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which events are meant.
 *
 * @param type the catalogue's name
 * @param key member that names the record, of which only the first event is meant; null where each is one of its own
 * @param where members that must have one of these values
 * @param unless members that must not
 * @param given members that must be said at all
 * @param link another event of the same subject that must not be of some kind, or null
 */
public record EventFilter(
        String type,
        @Nullable String key,
        Map<String, List<String>> where,
        Map<String, List<String>> unless,
        List<String> given,
        @Nullable Link link) {

    /** What is not said leaves nothing out. */
    public EventFilter {
        where = where == null ? Map.of() : where;
        unless = unless == null ? Map.of() : unless;
        given = given == null ? List.of() : given;
    }

    /**
     * Another event of the same subject that came before it.
     *
     * @param type the catalogue's name
     * @param member that both have with the same value
     * @param unless members of the other that must not have one of these values
     */
    public record Link(String type, String member, Map<String, List<String>> unless) {
        boolean leavesOut(ChildHistory child, StandingEvent event) {
            String value = event.text(member);
            return value != null
                    && child.of(type).stream()
                            .filter(other -> value.equals(other.text(member)) && event.canFollow(other))
                            .anyMatch(other -> has(other, unless));
        }
    }

    Stream<String> eventTypes() {
        return link == null ? Stream.of(type) : Stream.of(type, link.type());
    }

    /** The events of a history that are meant, in order, every one of each record. */
    List<StandingEvent> everyIn(ChildHistory child) {
        return child.of(type).stream().filter(event -> matches(child, event)).toList();
    }

    /** The events of a history that are meant, in order, the first of each record. */
    List<StandingEvent> in(ChildHistory child) {
        Set<String> records = new HashSet<>();
        return everyIn(child).stream()
                .filter(event -> key == null || isFirst(event, records))
                .toList();
    }

    private boolean isFirst(StandingEvent event, Set<String> records) {
        String record = event.text(Objects.requireNonNull(key));
        return record != null && records.add(event.event().subject() + '\n' + record);
    }

    private boolean matches(ChildHistory child, StandingEvent event) {
        return hasAll(event, where)
                && !has(event, unless)
                && given.stream().allMatch(event.event().data()::containsKey)
                && (link == null || !link.leavesOut(child, event));
    }

    /** Whether every member has one of the values. */
    static boolean hasAll(StandingEvent event, Map<String, List<String>> members) {
        return members.entrySet().stream().allMatch(each -> each.getValue().contains(value(event, each.getKey())));
    }

    /** Whether any member has one of the values. */
    static boolean has(StandingEvent event, Map<String, List<String>> members) {
        return members.entrySet().stream().anyMatch(each -> each.getValue().contains(value(event, each.getKey())));
    }

    private static String value(StandingEvent event, String member) {
        return String.valueOf(event.event().data().get(member));
    }
}
