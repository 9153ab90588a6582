package childrens.improvement.metrics.store;

import childrens.improvement.metrics.obligation.StandingEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which pseudonyms are one child: what stands of the events that join and part them, the last word for each pair. */
public final class Kinship {

    /** The types of the events that join and part. */
    static final Set<String> EVENT_TYPES = Set.of("child.merged", "child.unmerged");

    private final Map<String, String> into = new HashMap<>();

    public Kinship(Collection<StandingEvent> standing) {
        List<StandingEvent> inOrder = standing.stream()
                .filter(event ->
                        event.type().equals("child.merged") || event.type().equals("child.unmerged"))
                .sorted(java.util.Comparator.comparing(
                                (StandingEvent event) -> event.time().earliest())
                        .thenComparing(event -> event.event().recordedAt())
                        .thenComparing(event -> event.event().id()))
                .toList();
        for (StandingEvent event : inOrder) {
            String other = event.text("into");
            if (other != null && event.type().equals("child.merged")) {
                into.put(event.event().subject(), other);
            } else if (other != null) {
                into.remove(event.event().subject(), other);
            }
        }
    }

    /** The pseudonym that the child is known by now. */
    public String nameOf(String subject) {
        Set<String> seen = new HashSet<>();
        String name = subject;
        while (seen.add(name) && into.containsKey(name)) {
            name = into.getOrDefault(name, name);
        }
        return name;
    }
}
