package childrens.improvement.demonstration.recount;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * One thing that was owed, and what became of it.
 *
 * @param decidedOn the day it was done, if in time; else its last day in time
 * @param open whether it is still to be done
 * @param marks what a variant of a measure looks at: {@code declined}, {@code outside}, {@code in-service}
 */
record Row(
        String measure,
        String subject,
        String team,
        Instant startedAt,
        Instant dueBefore,
        LocalDate decidedOn,
        Verdict verdict,
        boolean open,
        Set<String> marks) {

    enum Verdict {
        MET,
        MISSED,
        PENDING,
        EXEMPT
    }

    boolean isCounted() {
        return verdict == Verdict.MET || verdict == Verdict.MISSED;
    }

    boolean isOverdue() {
        return open && verdict == Verdict.MISSED;
    }

    Row exempt() {
        return new Row(measure, subject, team, startedAt, dueBefore, decidedOn, Verdict.EXEMPT, false, marks);
    }

    boolean has(String mark) {
        return marks.contains(mark);
    }
}
