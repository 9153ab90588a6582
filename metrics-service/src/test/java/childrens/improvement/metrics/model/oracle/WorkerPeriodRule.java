package childrens.improvement.metrics.model.oracle;

import childrens.improvement.metrics.caseevent.CaseEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Once in each calendar month in which a worker is in post from the first day on; of the month in which the worker leaves
 * nothing is counted.
 *
 * @param staff which workers, by how they started
 * @param exceptAbsent whether a month for which the worker is away as a whole is left out
 */
record WorkerPeriodRule(Predicate<CaseEvent> staff, boolean exceptAbsent) implements Rule {

    @Override
    public List<Owed> count(String measure, String rowSet, Life life, Look look) {
        List<Owed> rows = new ArrayList<>();
        Instant busyUntil = Instant.MIN;
        for (CaseEvent started : life.of("worker.started")) {
            if (!staff.test(started) || started.time().earliest().isBefore(busyUntil)) {
                continue;
            }
            CaseEvent left = Life.firstAfter(started, life.of("worker.left"));
            busyUntil = left == null ? Instant.MAX : left.time().latest();
            LocalDate day = started.time().day();
            LocalDate from =
                    day.getDayOfMonth() == 1 ? day : day.withDayOfMonth(1).plusMonths(1);
            // a month is there from its first day on, however far ahead one looks
            while (look.sees(EnglandDays.start(from))
                    && look.hasPassed(EnglandDays.start(from))
                    && (left == null || !from.isAfter(left.time().day()))) {
                Verdict verdict = month(from, life);
                leaveOut(verdict, left, life, look);
                rows.add(verdict.at(look, measure, rowSet, life, holders(measure, started, life)));
                from = from.plusMonths(1);
            }
        }
        return rows;
    }

    private static Verdict month(LocalDate from, Life life) {
        Verdict month = new Verdict(EnglandDays.start(from), EnglandDays.start(from.plusMonths(1)));
        month.overWhenDue();
        for (CaseEvent held : life.of("supervision.held")) {
            Instant then = held.time().earliest();
            if (month.done == null && !then.isBefore(month.start) && then.isBefore(month.due)) {
                month.doneBy(held);
            }
        }
        return month;
    }

    private void leaveOut(Verdict month, CaseEvent left, Life life, Look look) {
        if (left != null && left.time().earliest().isBefore(month.due)) {
            month.notCounted(Life.momentAfter(left, month.start), "ceased");
        } else if (exceptAbsent && month.done == null && look.hasPassed(month.due) && isAway(month, life)) {
            month.notCounted(month.due.minusNanos(1000), "ceased");
        }
    }

    private static boolean isAway(Verdict month, Life life) {
        for (CaseEvent absent : life.of("worker.absence-started")) {
            boolean back = false;
            for (CaseEvent again : life.of("worker.absence-ended")) {
                back |= Life.follows(again, absent) && again.time().earliest().isBefore(month.due);
            }
            if (!absent.time().earliest().isAfter(month.start) && !back) {
                return true;
            }
        }
        return false;
    }

    private static List<CaseEvent> holders(String measure, CaseEvent started, Life life) {
        List<CaseEvent> chain = new ArrayList<>(List.of(started));
        List.of("worker.started", "supervision.held", "caseload.reported")
                .forEach(type -> chain.addAll(life.whole().of(type)));
        return Verdict.holders(measure, life.whole(), chain);
    }
}
