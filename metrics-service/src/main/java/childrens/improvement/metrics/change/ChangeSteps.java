package childrens.improvement.metrics.change;

import childrens.improvement.metrics.breach.RedefinedDuties;
import childrens.improvement.metrics.definition.DefinitionChange;
import childrens.improvement.metrics.definition.DefinitionHistory;
import childrens.improvement.metrics.definition.StoredChanges;
import childrens.improvement.metrics.ingest.IngestEngine;
import childrens.improvement.metrics.obligation.ChangePolicy;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import childrens.improvement.metrics.obligation.RowSet;
import childrens.improvement.metrics.store.InFlight;
import childrens.improvement.metrics.timeliness.London;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The three steps of a change: it begins, the children are derived by it, it comes into force. One change at a time. */
@ApplicationScoped
class ChangeSteps {

    private final StoredChanges changes;
    private final DefinitionHistory history;
    private final ChangeWork work;
    private final IngestEngine engine;
    private final RedefinedDuties duties;
    private final InFlight inFlight;

    ChangeSteps(
            StoredChanges changes,
            DefinitionHistory history,
            ChangeWork work,
            IngestEngine engine,
            RedefinedDuties duties,
            InFlight inFlight) {
        this.changes = changes;
        this.history = history;
        this.work = work;
        this.engine = engine;
        this.duties = duties;
        this.inFlight = inFlight;
    }

    /**
     * Begins the earliest change that waits: from now on every child whose events change is derived by it too, so that
     * only those that are known already are left.
     */
    boolean begin(Connection connection) throws SQLException {
        if (next(connection).isEmpty()) {
            return false;
        }
        // No batch may be under way: it would know nothing of the change, and its new children would be left out.
        inFlight.announce(connection, true);
        Optional<DefinitionChange> next = next(connection);
        if (next.isPresent()) {
            List<String> measures = history.asPosted(connection).stream()
                    .filter(measure -> touches(next.get(), measure))
                    .map(MeasureDefinition::code)
                    .toList();
            work.begin(connection, next.get().id(), measures, inFlight.now(connection));
        }
        return next.isPresent();
    }

    /** Derives some of the children that are left; nothing when none is, or others have them. */
    boolean derive(Connection connection, int limit) throws SQLException {
        Optional<DefinitionChange> underWay = underWay(connection);
        if (underWay.isEmpty()) {
            return false;
        }
        inFlight.announce(connection, false);
        long change = underWay.get().id();
        List<String> piece = work.take(connection, change, limit);
        if (!piece.isEmpty()) {
            engine.deriveAgain(connection, piece);
            work.done(connection, change, piece);
        }
        return !piece.isEmpty();
    }

    /** Brings a change into force of which no child is left: answers before are by the old definition, after by the new. */
    boolean bringIntoForce(Connection connection) throws SQLException {
        Optional<DefinitionChange> ready = ready(connection);
        if (ready.isEmpty()) {
            return false;
        }
        inFlight.announce(connection, true);
        ready = ready(connection);
        if (ready.isPresent()) {
            Instant now = inFlight.now(connection);
            work.bringIntoForce(connection, ready.get(), now);
            duties.settle(connection, ready.get().generations().keySet(), now);
        }
        return ready.isPresent();
    }

    /** One that judges what is open when it comes into force begins on that day; nobody knows earlier what is. */
    private Optional<DefinitionChange> next(Connection connection) throws SQLException {
        LocalDate today = London.dayOf(inFlight.now(connection));
        return underWay(connection).isPresent()
                ? Optional.empty()
                : changes.all(connection).stream()
                        .filter(change -> !change.hasBegun())
                        .filter(change ->
                                change.policy() != ChangePolicy.ALL_OPEN || !today.isBefore(change.validFrom()))
                        .findFirst();
    }

    private Optional<DefinitionChange> underWay(Connection connection) throws SQLException {
        return changes.all(connection).stream()
                .filter(change -> change.hasBegun() && change.inForceAt() == null)
                .findFirst();
    }

    private Optional<DefinitionChange> ready(Connection connection) throws SQLException {
        Optional<DefinitionChange> underWay = underWay(connection);
        return underWay.isPresent() && work.isLeft(connection, underWay.get().id()) ? Optional.empty() : underWay;
    }

    private static boolean touches(DefinitionChange change, MeasureDefinition measure) {
        return change.request().calendar() == null
                ? measure.code().equals(change.request().measure())
                : measure.rows().stream().anyMatch(RowSet::countsWorkingDays);
    }
}
