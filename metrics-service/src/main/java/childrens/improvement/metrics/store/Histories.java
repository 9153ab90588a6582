package childrens.improvement.metrics.store;

import childrens.improvement.metrics.caseevent.CaseEvent;
import childrens.improvement.metrics.obligation.ChildHistory;
import childrens.improvement.metrics.obligation.Standing;
import childrens.improvement.metrics.obligation.StandingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Puts together what stands of the events of children. */
@ApplicationScoped
public class Histories {

    private final EventLog log;
    private final LinkedEvents links;

    Histories(EventLog log, LinkedEvents links) {
        this.log = log;
        this.links = links;
    }

    /**
     * Children with their histories.
     *
     * @param children one history a child
     * @param names the pseudonym that each of the subjects is known by
     */
    public record Found(List<ChildHistory> children, Map<String, String> names) {}

    /**
     * The histories of the children whose pseudonyms are given.
     *
     * @param subjects pseudonyms, with every one that was ever joined with one of them
     * @param knownAt as they were known when
     */
    public Found of(Connection connection, Set<String> subjects, Instant knownAt) throws SQLException {
        return of(connection, subjects, log.ofSubjects(connection, subjects, knownAt), knownAt);
    }

    /**
     * What stands of the events of some types of the children whose pseudonyms are given.
     *
     * @param subjects pseudonyms, with every one that was ever joined with one of them
     * @param types of events; what joins and parts children is always among them
     * @param knownAt as they were known when
     */
    public Found of(Connection connection, Set<String> subjects, Set<String> types, Instant knownAt)
            throws SQLException {
        Set<String> asked = new HashSet<>(types);
        asked.addAll(Kinship.EVENT_TYPES);
        return of(connection, subjects, log.ofSubjects(connection, subjects, asked, knownAt), knownAt);
    }

    private Found of(Connection connection, Set<String> subjects, List<ReceivedEvent> received, Instant knownAt)
            throws SQLException {
        List<CaseEvent> own = received.stream().map(ReceivedEvent::event).toList();
        Collection<CaseEvent> all = links.around(connection, own, knownAt).values();
        List<StandingEvent> standing = Standing.of(all).stream()
                .filter(event -> subjects.contains(event.event().subject()))
                .toList();
        Kinship kinship = new Kinship(standing);
        Map<String, String> names = new HashMap<>();
        Map<String, List<StandingEvent>> byChild = new TreeMap<>();
        for (String subject : subjects) {
            names.put(subject, kinship.nameOf(subject));
            byChild.putIfAbsent(kinship.nameOf(subject), new ArrayList<>());
        }
        standing.forEach(
                event -> byChild.computeIfAbsent(kinship.nameOf(event.event().subject()), name -> new ArrayList<>())
                        .add(event));
        return new Found(
                byChild.entrySet().stream()
                        .map(each -> ChildHistory.of(each.getKey(), each.getValue()))
                        .toList(),
                Map.copyOf(names));
    }
}
