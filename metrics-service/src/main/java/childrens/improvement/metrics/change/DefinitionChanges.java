package childrens.improvement.metrics.change;

import childrens.improvement.metrics.definition.ChangeChecks;
import childrens.improvement.metrics.definition.ChangeRequest;
import childrens.improvement.metrics.definition.CheckedChange;
import childrens.improvement.metrics.definition.DefinitionHistory;
import childrens.improvement.metrics.definition.StoredChanges;
import childrens.improvement.metrics.store.InFlight;
import childrens.improvement.metrics.timeliness.WorkingDayCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes changes of definitions; what follows of one is done by {@link Rederivation}. */
@ApplicationScoped
class DefinitionChanges {

    private final ChangeStore store;
    private final StoredChanges stored;
    private final DefinitionHistory history;
    private final WorkingDayCalendar calendar;
    private final InFlight inFlight;

    DefinitionChanges(
            ChangeStore store,
            StoredChanges stored,
            DefinitionHistory history,
            WorkingDayCalendar calendar,
            InFlight inFlight) {
        this.store = store;
        this.stored = stored;
        this.history = history;
        this.calendar = calendar;
        this.inFlight = inFlight;
    }

    /**
     * Makes a change, unless it was made in the same words already.
     *
     * @param post the approver's
     */
    Change make(Connection connection, ChangeRequest asked, String post) throws SQLException {
        // Otherwise the answer for a moment just past could change when this commits.
        inFlight.announce(connection, false);
        store.lock(connection);
        Optional<Long> already = store.find(connection, asked);
        long id;
        if (already.isPresent()) {
            id = already.get();
        } else {
            CheckedChange change = ChangeChecks.ofChange(asked, history.asPosted(connection), calendar);
            id = store.add(connection, asked, change, post, inFlight.now(connection));
        }
        return before(connection, id + 1, 1).get(0);
    }

    /** The changes that were made before one, the last first. */
    List<Change> before(Connection connection, long id, int limit) throws SQLException {
        Map<Long, Integer> left = store.left(connection);
        return stored.before(connection, id, limit).stream()
                .map(change -> Change.of(change, left.getOrDefault(change.id(), 0)))
                .toList();
    }
}
