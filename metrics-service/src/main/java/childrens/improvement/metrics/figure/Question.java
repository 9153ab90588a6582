package childrens.improvement.metrics.figure;

import childrens.improvement.metrics.timeliness.London;
import childrens.improvement.metrics.timeliness.Window;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
    private boolean awaits(Judged row) {
        return row.outcome() == Outcome.PENDING && row.isDuty() && window.holds(row.lastDayInTime());
    }

    /** The rows that the reading counts; by child without those of a child that is not decided. */
    public List<Judged> counted(List<Judged> rows) {
        List<Judged> counted = rows.stream().filter(this::counts).toList();
        Set<String> undecided = byChild && basis != Basis.SNAPSHOT ? undecided(rows, counted) : Set.of();
        return counted.stream()
                .filter(row -> !undecided.contains(row.obligation().subject()))
                .toList();
    }

    /** Whether a row that is counted at all was done in the window, in time or late. */
    boolean endsIn(Judged row) {
        return row.outcome() != Outcome.EXEMPT
                && row.done() != null
                && window.holds(London.dayOf(row.done().at()));
    }

    /** Whether a row that the reading counts counts as met. */
    public boolean isGood(Judged row) {
        return basis.isGood(row);
    }

    /** Children of whom a row of the window is still open and none is missed. */
    private Set<String> undecided(List<Judged> rows, List<Judged> counted) {
        Set<String> undecided = rows.stream()
                .filter(this::awaits)
                .map(row -> row.obligation().subject())
                .collect(Collectors.toSet());
        counted.stream()
                .filter(row -> !basis.isGood(row))
                .forEach(row -> undecided.remove(row.obligation().subject()));
        return undecided;
    }
}
