package childrens.improvement.metrics.figure;

import childrens.improvement.metrics.timeliness.London;
import childrens.improvement.metrics.timeliness.Window;
import java.util.List;

/**
 * Which figure is asked for.
 *
 * @param basis on which day an obligation lies
 * @param window over which days
 * @param moment as it stood when; no deadline beyond what is known or past on the clock
 * @param byChild whether a child counts once, however many rows it has
 */
public record Question(Basis basis, Window window, Moment moment, boolean byChild) {

    /** Whether the reading counts a row. */
    public boolean counts(Judged row) {
        return basis.counts(row, window, moment);
    }

    /** Whether a row is one that would be counted, but for the reason why it is not. */
    public boolean leavesOut(Judged row) {
        return row.outcome() == Outcome.EXEMPT && window.holds(London.dayOf(row.decidedAtOr(moment)));
    }

    /** Whether a row that is still open belongs to the window, so that its child is not decided. */
    boolean awaits(Judged row) {
        return row.outcome() == Outcome.PENDING && window.holds(row.lastDayInTime());
    }

    /** The rows that the reading counts. */
    public List<Judged> counted(List<Judged> rows) {
        return rows.stream().filter(this::counts).toList();
    }
}
