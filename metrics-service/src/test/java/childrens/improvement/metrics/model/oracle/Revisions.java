package childrens.improvement.metrics.model.oracle;

import childrens.improvement.metrics.caseevent.CaseEvent;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** What was changed of the delivered definitions, in order of the first day (contract, section 4, policy 2). */
final class Revisions {

    static final Revisions NONE = new Revisions(List.of());

    private final List<Revision> inOrder;

    Revisions(List<Revision> revisions) {
        inOrder =
                revisions.stream().sorted(Comparator.comparing(Revision::from)).toList();
    }

    /** A limit and the first moment that is too late by it. */
    record Term(Limit limit, Instant due) {}

    /**
     * By what something is judged in the end.
     *
     * @param first by what it is judged as delivered
     * @param dueBy when it would be due by a limit
     * @param closed when it was done or ended, or null
     */
    Term judging(String measure, Instant start, Term first, Function<Limit, Instant> dueBy, Supplier<Instant> closed) {
        Term term = first;
        for (Revision each : inOrder) {
            if (!each.measure().equals(measure) || each.limit() == null) {
                continue;
            }
            Instant begins = EnglandDays.start(each.from());
            if (!start.isBefore(begins)) {
                term = new Term(each.limit(), dueBy.apply(each.limit()));
            } else if (takesOver(each, begins, term, closed)) {
                // nobody is late by it before its first day is over
                Instant due = dueBy.apply(each.limit());
                Instant dayOver = EnglandDays.end(each.from());
                term = new Term(each.limit(), due.isBefore(dayOver) ? dayOver : due);
            }
        }
        return term;
    }

    private static boolean takesOver(Revision each, Instant begins, Term running, Supplier<Instant> closed) {
        if (each.policy().equals("at-start") || !running.due().isAfter(begins)) {
            return false;
        }
        Instant over = each.policy().equals("at-due") ? null : closed.get();
        return over == null || !over.isBefore(begins);
    }

    /** Whether the cohort of the day leaves out what an event would open. */
    boolean leaveOut(String measure, CaseEvent opener) {
        Revision cohort = null;
        for (Revision each : inOrder) {
            boolean begun = !each.from().isAfter(opener.time().day());
            cohort = each.measure().equals(measure) && each.leavesOut() != null && begun ? each : cohort;
        }
        return cohort != null && cohort.leavesOut(opener);
    }
}
