package childrens.improvement.metrics.breach;

import childrens.improvement.metrics.definition.Definitions;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import childrens.improvement.metrics.obligation.Obligation;
import childrens.improvement.metrics.obligation.Recurring;
import childrens.improvement.metrics.obligation.UnseenVisits;
import childrens.improvement.metrics.obligation.VisitRule;
import childrens.improvement.metrics.store.Histories;
import childrens.improvement.metrics.store.LinkedEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds the visits owed to children whom the last two visits did not see. */
@ApplicationScoped
class RepeatedlyUnseen {

    private final Histories histories;
    private final LinkedEvents links;
    private final Set<String> visits;

    RepeatedlyUnseen(Histories histories, LinkedEvents links, Definitions definitions) {
        this.histories = histories;
        this.links = links;
        this.visits = definitions.all().stream()
                .filter(measure -> !measure.rows().isEmpty() && isOfVisits(measure))
                .map(MeasureDefinition::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isOfVisits(MeasureDefinition measure) {
        return measure.mainRows().shape() instanceof Recurring recurring
                && recurring.occurrences() instanceof VisitRule;
    }

    /** Whether what a measure asks for are visits. */
    boolean isVisit(String measure) {
        return visits.contains(measure);
    }

    /** Those of the duties of which it is so. */
    Set<UUID> among(Connection connection, Collection<Obligation> duties, Instant now) throws SQLException {
        Set<String> subjects = duties.stream()
                .filter(duty -> isVisit(duty.measure()))
                .map(Obligation::subject)
                .collect(Collectors.toSet());
        if (subjects.isEmpty()) {
            return Set.of();
        }
        Histories.Found found =
                histories.of(connection, links.withJoined(connection, subjects), Set.of(VisitRule.EVENT_TYPE), now);
        Set<String> unseen = new HashSet<>();
        found.children().stream()
                .filter(child -> !UnseenVisits.lastTwo(child, now).isEmpty())
                .forEach(child -> unseen.add(child.subject()));
        return duties.stream()
                .filter(duty -> isVisit(duty.measure()))
                .filter(duty -> unseen.contains(found.names().getOrDefault(duty.subject(), duty.subject())))
                .map(Obligation::id)
                .collect(Collectors.toSet());
    }
}
