package childrens.improvement.metrics.obligation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that stands of one child's events, the pseudonyms that were merged into it included.
 *
 * @param subject the pseudonym that the child is known by now
 * @param events what stands, in order
 */
public record ChildHistory(String subject, List<StandingEvent> events, Map<String, List<StandingEvent>> byType) {

    /** The type of the event that says that the child has died. */
    static final String DEATH = "child.died";

    /** The history of a child. */
    public static ChildHistory of(String subject, List<StandingEvent> standing) {
        List<StandingEvent> ordered =
                standing.stream().sorted(StandingEvent.IN_ORDER).toList();
        return new ChildHistory(subject, ordered, ordered.stream().collect(Collectors.groupingBy(StandingEvent::type)));
    }

    /** The same history with more that stands. */
    public ChildHistory with(List<StandingEvent> more) {
        List<StandingEvent> all = new ArrayList<>(events.size() + more.size());
        all.addAll(events);
        all.addAll(more);
        all.sort(StandingEvent.IN_ORDER);
        Map<String, List<StandingEvent>> types = new HashMap<>(byType);
        for (StandingEvent event : more) {
            List<StandingEvent> same = new ArrayList<>(byType.getOrDefault(event.type(), List.of()));
            types.put(event.type(), same);
        }
        for (StandingEvent event : more) {
            types.getOrDefault(event.type(), new ArrayList<>()).add(event);
        }
        more.stream().map(StandingEvent::type).distinct().forEach(type -> types.getOrDefault(type, new ArrayList<>())
                .sort(StandingEvent.IN_ORDER));
        return new ChildHistory(subject, all, types);
    }

    /** What stands of one type, in order. */
    public List<StandingEvent> of(String type) {
        return byType.getOrDefault(type, List.of());
    }

    /**
     * The first event of each record: a record id is unique for a child, so a second standing event of a type with the
     * same id says the same thing again. Only those are asked that have the members.
     */
    List<StandingEvent> records(String type, String member, Members where) {
        List<StandingEvent> all = of(type);
        if (all.isEmpty()) {
            return all;
        }
        List<StandingEvent> first = new ArrayList<>(all.size());
        Set<String> seen = new HashSet<>();
        for (StandingEvent event : all) {
            String id = event.text(member);
            if (id != null
                    && where.allIn(event)
                    && (all.size() == 1 || seen.add(event.event().subject() + '\n' + id))) {
                first.add(event);
            }
        }
        return first;
    }

    /** When the child died, if it did. */
    public Optional<StandingEvent> death() {
        return of(DEATH).stream().findFirst();
    }

    /** Whether something that opens and ends was open on the London day of the event, its first and last day included. */
    boolean wasOpenOn(StandingEvent moment, String opens, String member, String... ends) {
        return of(opens).stream()
                .filter(open -> !open.time().day().isAfter(moment.time().day()))
                .anyMatch(open -> Arrays.stream(ends)
                        .flatMap(type -> of(type).stream())
                        .filter(end -> java.util.Objects.equals(end.text(member), open.text(member)))
                        .filter(end -> end.canFollow(open))
                        .noneMatch(
                                end -> end.time().day().isBefore(moment.time().day())));
    }
}
