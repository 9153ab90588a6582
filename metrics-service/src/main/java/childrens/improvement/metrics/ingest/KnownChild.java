package childrens.improvement.metrics.ingest;

import childrens.improvement.metrics.obligation.ChildHistory;
import childrens.improvement.metrics.obligation.Nature;
import childrens.improvement.metrics.obligation.Obligation;
import childrens.improvement.metrics.store.ChildFacts;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * All that is known of one child, as it is kept in memory.
 *
 * @param version of the child's row for which it holds
 * @param history what stands of its events
 * @param rows what is known of its rows, by row set
 * @param facts what is known besides
 * @param laidOutUntil up to which further intervals are laid out
 */
record KnownChild(
        long version,
        ChildHistory history,
        Map<RowSets.Key, List<Obligation>> rows,
        ChildFacts facts,
        Instant laidOutUntil) {

    /** How much room it takes: events and rows. */
    int weight() {
        int weight = 1 + history.events().size();
        for (List<Obligation> each : rows.values()) {
            weight += each.size();
        }
        return weight;
    }

    /** Whether something goes on, so that more can follow; what can only be missed ends when it is. */
    boolean hasOpenRows(Instant now) {
        for (List<Obligation> each : rows.values()) {
            for (Obligation row : each) {
                Instant end = row.endedAt();
                if (row.nature() == Nature.DUTY
                        && row.done() == null
                        && row.exemption() == null
                        && (end == null || end.isAfter(now))) {
                    return true;
                }
            }
        }
        return false;
    }
}
