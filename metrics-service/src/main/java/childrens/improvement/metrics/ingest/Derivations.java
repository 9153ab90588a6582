package childrens.improvement.metrics.ingest;

import childrens.improvement.metrics.breach.OverdueAnnouncements;
import childrens.improvement.metrics.caseevent.CaseEvent;
import childrens.improvement.metrics.definition.Definitions;
import childrens.improvement.metrics.obligation.ChildHistory;
import childrens.improvement.metrics.obligation.Nature;
import childrens.improvement.metrics.obligation.Obligation;
import childrens.improvement.metrics.obligation.Obligations;
import childrens.improvement.metrics.obligation.Standing;
import childrens.improvement.metrics.obligation.StandingEvent;
import childrens.improvement.metrics.store.ChildFacts;
import childrens.improvement.metrics.store.ChildStore;
import childrens.improvement.metrics.store.EventLog;
import childrens.improvement.metrics.store.Kinship;
import childrens.improvement.metrics.store.LinkedEvents;
import childrens.improvement.metrics.store.ObligationStore;
import childrens.improvement.metrics.store.ReceivedEvent;
import childrens.improvement.metrics.timeliness.WorkingDayCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Derives children whose events have changed, and stores what differs from what was known. */
@ApplicationScoped
public class Derivations {

    /** How far further missed intervals are laid out ahead of time. */
    static final Duration AHEAD = Duration.ofDays(60);
    /** When less than this is laid out, a child is derived again. */
    static final Duration LOW = Duration.ofDays(30);

    private final EventLog log;
    private final LinkedEvents links;
    private final ObligationStore obligations;
    private final ChildStore children;
    private final Definitions definitions;
    private final WorkingDayCalendar calendar;
    private final OverdueAnnouncements overdue;
    private final String ownAuthority;

    Derivations(
            EventLog log,
            LinkedEvents links,
            ObligationStore obligations,
            ChildStore children,
            Definitions definitions,
            WorkingDayCalendar calendar,
            OverdueAnnouncements overdue,
            @ConfigProperty(name = "council.authority") String ownAuthority) {
        this.log = log;
        this.links = links;
        this.obligations = obligations;
        this.children = children;
        this.definitions = definitions;
        this.calendar = calendar;
        this.overdue = overdue;
        this.ownAuthority = ownAuthority;
    }

    /**
     * Derives the children again and stores what is known of them from now on.
     *
     * @param subjects locked pseudonyms, with every one that was ever joined with one of them
     * @param now the service clock
     */
    void derive(Connection connection, Set<String> subjects, Instant now) throws SQLException {
        Map<String, List<StandingEvent>> byChild = new TreeMap<>();
        Map<String, String> names = new HashMap<>();
        histories(connection, subjects, now, byChild, names);
        Map<UUID, Obligation> known = obligations.currentOf(connection, subjects);
        Map<UUID, Obligation> derived = new HashMap<>();
        Instant horizon = now.plus(AHEAD);
        for (Map.Entry<String, List<StandingEvent>> each : byChild.entrySet()) {
            ChildHistory child = ChildHistory.of(each.getKey(), each.getValue());
            boolean open = false;
            for (Obligation obligation :
                    Obligations.derive(child, definitions.all(), calendar, horizon, ownAuthority)) {
                derived.put(obligation.id(), obligation);
                open |= isOpen(obligation);
            }
            ChildFacts facts = ChildFacts.of(child);
            for (String subject : subjects) {
                if (child.subject().equals(names.get(subject))) {
                    children.store(connection, subject, child.subject(), facts, open ? horizon : null);
                }
            }
        }
        storeDifference(connection, known, derived, now);
        overdue.settle(connection, known.keySet(), derived, now);
    }

    /** The histories of these children as they were known at a moment: for a proof. */
    public List<Obligation> asKnownAt(Connection connection, String subject, Instant knownAt, Instant horizon)
            throws SQLException {
        Map<String, List<StandingEvent>> byChild = new TreeMap<>();
        histories(connection, links.withJoined(connection, Set.of(subject)), knownAt, byChild, new HashMap<>());
        return byChild.entrySet().stream()
                .flatMap(each -> Obligations.derive(
                        ChildHistory.of(each.getKey(), each.getValue()),
                        definitions.all(),
                        calendar,
                        horizon,
                        ownAuthority)
                        .stream())
                .toList();
    }

    private void histories(
            Connection connection,
            Set<String> subjects,
            Instant knownAt,
            Map<String, List<StandingEvent>> byChild,
            Map<String, String> names)
            throws SQLException {
        List<CaseEvent> own = log.ofSubjects(connection, subjects, knownAt).stream()
                .map(ReceivedEvent::event)
                .toList();
        Collection<CaseEvent> all = links.around(connection, own, knownAt).values();
        List<StandingEvent> standing = Standing.of(all).stream()
                .filter(event -> subjects.contains(event.event().subject()))
                .toList();
        Kinship kinship = new Kinship(standing);
        for (String subject : subjects) {
            names.put(subject, kinship.nameOf(subject));
            byChild.putIfAbsent(kinship.nameOf(subject), new ArrayList<>());
        }
        standing.forEach(
                event -> byChild.computeIfAbsent(kinship.nameOf(event.event().subject()), name -> new ArrayList<>())
                        .add(event));
    }

    private void storeDifference(
            Connection connection, Map<UUID, Obligation> known, Map<UUID, Obligation> derived, Instant now)
            throws SQLException {
        List<Obligation> changed = new ArrayList<>();
        Set<UUID> ended = new HashSet<>(known.keySet());
        for (Obligation obligation : derived.values()) {
            if (obligation.equals(known.get(obligation.id()))) {
                ended.remove(obligation.id());
            } else {
                changed.add(obligation);
            }
        }
        if (!ended.isEmpty()) {
            obligations.close(connection, ended, now);
        }
        if (!changed.isEmpty()) {
            obligations.append(connection, changed, now);
        }
    }

    private static boolean isOpen(Obligation obligation) {
        return obligation.nature() == Nature.DUTY
                && obligation.done() == null
                && obligation.exemption() == null
                && obligation.endedAt() == null;
    }
}
