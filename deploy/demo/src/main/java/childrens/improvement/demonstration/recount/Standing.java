package childrens.improvement.demonstration.recount;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which events stand: those that no standing event replaces or voids, and of several corrections the last. */
final class Standing {

    private static final Comparator<LoggedEvent> LATER =
            Comparator.comparing(LoggedEvent::recordedAt).thenComparing(LoggedEvent::id);

    private final Map<String, List<LoggedEvent>> against;
    private final Map<String, Boolean> known = new HashMap<>();

    private Standing(List<LoggedEvent> events) {
        against = events.stream()
                .filter(event -> event.against() != null)
                .collect(Collectors.groupingBy(event -> String.valueOf(event.against())));
    }

    static List<LoggedEvent> of(List<LoggedEvent> events) {
        var standing = new Standing(events);
        return events.stream().filter(standing::stands).toList();
    }

    private boolean stands(LoggedEvent event) {
        var answer = known.get(event.id());
        if (answer == null) {
            answer = against(event.id()).stream().noneMatch(this::stands) && !outdone(event);
            known.put(event.id(), answer);
        }
        return answer;
    }

    /** Whether a later correction of the same event, itself neither replaced nor voided, takes its place. */
    private boolean outdone(LoggedEvent event) {
        return event.replaces() != null
                && against(event.replaces()).stream()
                        .filter(other -> other.replaces() != null && LATER.compare(other, event) > 0)
                        .anyMatch(other -> against(other.id()).stream().noneMatch(this::stands));
    }

    private List<LoggedEvent> against(String id) {
        return against.getOrDefault(id, List.of());
    }
}
