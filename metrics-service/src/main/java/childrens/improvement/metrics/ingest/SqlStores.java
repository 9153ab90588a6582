package childrens.improvement.metrics.ingest;

import childrens.improvement.metrics.breach.OverdueAnnouncements;
import childrens.improvement.metrics.definition.DefinitionHistory;
import childrens.improvement.metrics.store.ChildStore;
import childrens.improvement.metrics.store.Collectives;
import childrens.improvement.metrics.store.DayCounts;
import childrens.improvement.metrics.store.EventLog;
import childrens.improvement.metrics.store.InFlight;
import childrens.improvement.metrics.store.LinkedEvents;
import childrens.improvement.metrics.store.ObligationStore;
import childrens.improvement.metrics.store.SeenDays;
import jakarta.enterprise.context.Dependent;

/**
 * Everything that a transaction of PostgreSQL is put together from.
 *
 * @param offsets how far the log has been taken
 * @param inFlight which batches are under way
 * @param log the events
 * @param links which of them belong together
 * @param quarantine what cannot be taken
 * @param children one row a child
 * @param seenDays when they were seen
 * @param collectives what teams, areas and the council see
 * @param rows the versions of obligations
 * @param counts counts of whole days
 * @param definitions what is counted
 * @param overdue announcements
 */
record SqlStores(
        Offsets offsets,
        InFlight inFlight,
        EventLog log,
        LinkedEvents links,
        QuarantineStore quarantine,
        ChildStore children,
        SeenDays seenDays,
        Collectives collectives,
        ObligationStore rows,
        DayCounts counts,
        DefinitionHistory definitions,
        OverdueAnnouncements overdue) {

    /** Puts the stores together. */
    @Dependent
    static final class Maker {

        private final SqlStores stores;

        Maker(
                Offsets offsets,
                InFlight inFlight,
                EventLog log,
                LinkedEvents links,
                QuarantineStore quarantine,
                ChildStore children,
                SeenDays seenDays,
                Collectives collectives,
                ObligationStore rows,
                DayCounts counts,
                DefinitionHistory definitions,
                OverdueAnnouncements overdue) {
            this.stores = new SqlStores(
                    offsets,
                    inFlight,
                    log,
                    links,
                    quarantine,
                    children,
                    seenDays,
                    collectives,
                    rows,
                    counts,
                    definitions,
                    overdue);
        }

        SqlStores stores() {
            return stores;
        }
    }
}
