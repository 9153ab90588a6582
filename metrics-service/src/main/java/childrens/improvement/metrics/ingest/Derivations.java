package childrens.improvement.metrics.ingest;

import childrens.improvement.metrics.breach.OverdueAnnouncements;
import childrens.improvement.metrics.definition.DefinitionHistory;
import childrens.improvement.metrics.obligation.ChildHistory;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import childrens.improvement.metrics.obligation.Nature;
import childrens.improvement.metrics.obligation.Obligation;
import childrens.improvement.metrics.obligation.Obligations;
import childrens.improvement.metrics.store.ChildFacts;
import childrens.improvement.metrics.store.ChildStore;
import childrens.improvement.metrics.store.Histories;
import childrens.improvement.metrics.store.ObligationStore;
import childrens.improvement.metrics.timeliness.WorkingDayCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Derives children whose events have changed, and stores what differs from what was known. */
@ApplicationScoped
public class Derivations {

    /** How far further missed intervals are laid out ahead of time. */
    static final Duration AHEAD = Duration.ofDays(60);
    /** When less than this is laid out, a child is derived again. */
    static final Duration LOW = Duration.ofDays(30);

    private final Histories histories;
    private final ObligationStore obligations;
    private final ChildStore children;
    private final DefinitionHistory definitions;
    private final WorkingDayCalendar calendar;
    private final OverdueAnnouncements overdue;
    private final String ownAuthority;

    Derivations(
            Histories histories,
            ObligationStore obligations,
            ChildStore children,
            DefinitionHistory definitions,
            WorkingDayCalendar calendar,
            OverdueAnnouncements overdue,
            @ConfigProperty(name = "council.authority") String ownAuthority) {
        this.histories = histories;
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
        Histories.Found found = histories.of(connection, subjects, now);
        List<MeasureDefinition> live = definitions.live(connection);
        Known known = new Known(obligations.currentOf(connection, subjects));
        List<Obligation> derived = new ArrayList<>();
        Instant horizon = now.plus(AHEAD);
        for (ChildHistory child : found.children()) {
            boolean open = false;
            for (Obligation obligation : Obligations.derive(child, live, calendar, horizon, ownAuthority)) {
                derived.add(obligation);
                open |= isOpen(obligation, now);
            }
            ChildFacts facts = ChildFacts.of(child);
            for (String subject : subjects) {
                if (child.subject().equals(found.names().get(subject))) {
                    children.store(connection, subject, child.subject(), facts, open ? horizon : null);
                }
            }
        }
        Set<UUID> about = known.ids();
        storeDifference(connection, known, derived, now);
        overdue.settle(connection, about, answering(derived, live), now);
    }

    /**
     * Derives children by definitions that are coming into force, beside what answers still.
     *
     * @param subjects locked pseudonyms, with every one that was ever joined with one of them
     * @param coming the definitions
     */
    public void deriveBeside(Connection connection, Set<String> subjects, List<MeasureDefinition> coming, Instant now)
            throws SQLException {
        Known known = new Known(obligations.currentOf(connection, subjects).stream()
                .filter(row -> coming.stream()
                        .anyMatch(measure ->
                                measure.code().equals(row.measure()) && measure.generation() == row.generation()))
                .toList());
        List<Obligation> derived = new ArrayList<>();
        Instant horizon = now.plus(AHEAD);
        histories
                .of(connection, subjects, now)
                .children()
                .forEach(child -> derived.addAll(Obligations.derive(child, coming, calendar, horizon, ownAuthority)));
        storeDifference(connection, known, derived, now);
        Set<String> open = new HashSet<>();
        derived.stream().filter(row -> isOpen(row, now)).forEach(row -> open.add(row.subject()));
        children.layOutAgain(connection, open, horizon);
    }

    /** The rows that answer now, by id: of two generations the earlier, as the later is still to come. */
    private static Map<UUID, Obligation> answering(List<Obligation> derived, List<MeasureDefinition> live) {
        Map<UUID, Obligation> answering = new HashMap<>();
        Map<String, Integer> generations = new HashMap<>();
        live.forEach(measure -> generations.merge(measure.code(), measure.generation(), Math::min));
        for (Obligation row : derived) {
            if (Integer.valueOf(row.generation()).equals(generations.get(row.measure()))) {
                answering.put(row.id(), row);
            }
        }
        return answering;
    }

    private void storeDifference(Connection connection, Known known, List<Obligation> derived, Instant now)
            throws SQLException {
        List<Obligation> changed = known.without(derived);
        if (!known.ended().isEmpty()) {
            obligations.close(connection, known.ended(), now);
        }
        if (!changed.isEmpty()) {
            obligations.append(connection, changed, now);
        }
    }

    /** Whether it goes on; what can only be missed, like something due in each month, ends when it is. */
    private static boolean isOpen(Obligation obligation, Instant now) {
        Instant end = obligation.endedAt();
        return obligation.nature() == Nature.DUTY
                && obligation.done() == null
                && obligation.exemption() == null
                && (end == null || end.isAfter(now));
    }
}
