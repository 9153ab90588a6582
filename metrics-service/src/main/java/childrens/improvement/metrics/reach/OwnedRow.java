package childrens.improvement.metrics.reach;

import childrens.improvement.metrics.figure.Judged;
import childrens.improvement.metrics.obligation.Obligation;
import childrens.improvement.metrics.store.KnownChild;
import org.jspecify.annotations.Nullable;

/**
 * A row with everybody whose it is.
 *
 * @param judged the row as it stood at a moment
 * @param team the team that it belongs to: who owed it when its outcome became certain, or owes it while that is open
 * @param owedNowBy the team that owed it at the moment
 * @param worker who held it when its outcome became certain, or while that is open
 * @param workerNow who held it at the moment
 * @param child the child
 */
public record OwnedRow(
        Judged judged,
        @Nullable String team,
        @Nullable String owedNowBy,
        @Nullable String worker,
        @Nullable String workerNow,
        KnownChild child) {

    /** The obligation itself. */
    public Obligation obligation() {
        return judged.obligation();
    }

    /** The same row for a list of what is owed now: with the team and the worker whose it is at the moment. */
    public OwnedRow asOwedNow() {
        return new OwnedRow(judged, owedNowBy, owedNowBy, workerNow, workerNow, child);
    }
}
