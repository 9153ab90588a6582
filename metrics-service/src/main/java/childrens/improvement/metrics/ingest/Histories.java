package childrens.improvement.metrics.ingest;

import childrens.improvement.metrics.caseevent.CaseEvent;
import childrens.improvement.metrics.obligation.ChildHistory;
import childrens.improvement.metrics.obligation.Standing;
import childrens.improvement.metrics.obligation.StandingEvent;
import childrens.improvement.metrics.store.Kinship;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The histories of children, put together from all stored events.
 *
 * @param children one history a child, by the pseudonym that it is known by now
 * @param names the pseudonym that each subject is known by
 */
record Histories(Map<String, ChildHistory> children, Map<String, String> names) {

    /**
     * Puts histories together.
     *
     * @param subjects pseudonyms, with every one that was ever joined with one of them
     * @param around all events of the subjects, with every event that has a say in which of them stand
     * @param collective what is known besides of subjects that are teams, areas or the council, by subject
     */
    static Histories of(Set<String> subjects, Collection<CaseEvent> around, Map<String, List<CaseEvent>> collective) {
        List<StandingEvent> standing = new ArrayList<>();
        for (StandingEvent event : Standing.of(around)) {
            if (subjects.contains(event.event().subject())) {
                standing.add(event);
            }
        }
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
        collective.forEach(
                (subject, events) -> byChild.computeIfAbsent(kinship.nameOf(subject), name -> new ArrayList<>())
                        .addAll(Standing.of(events)));
        Map<String, ChildHistory> children = new TreeMap<>();
        byChild.forEach((name, events) -> children.put(name, ChildHistory.of(name, events)));
        return new Histories(children, names);
    }
}
