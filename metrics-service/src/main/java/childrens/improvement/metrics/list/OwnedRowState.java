package childrens.improvement.metrics.list;

import childrens.improvement.metrics.figure.Outcome;
import childrens.improvement.metrics.reach.OwnedRow;

/** How a row of a list stands. */
final class OwnedRowState {

    private OwnedRowState() {}

    /** Whether it was not done in time and is still to be done. */
    static boolean isOverdue(OwnedRow row) {
        return row.judged().isOverdue();
    }

    /** Whether it is a further interval that passed after one that was missed. */
    static boolean isFurther(OwnedRow row) {
        return row.obligation().existsAt().equals(row.obligation().dueBefore());
    }

    /** Whether it is to be done and in time still. */
    static boolean isPending(OwnedRow row) {
        return row.judged().open() && row.judged().outcome() == Outcome.PENDING;
    }
}
