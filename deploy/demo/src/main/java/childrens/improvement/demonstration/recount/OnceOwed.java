package childrens.improvement.demonstration.recount;

import childrens.improvement.demonstration.calendar.EnglishDays;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Judges what is owed once: something opens it, a clock runs, something meets it or nothing does. */
final class OnceOwed {

    private OnceOwed() {}

    /**
     * The row of one opening.
     *
     * @param dueBefore from the start the first moment that is too late
     * @param clock what has passed by then has passed
     */
    static Row judge(
            String measure,
            CaseFile file,
            LoggedEvent opened,
            Optional<LoggedEvent> met,
            UnaryOperator<Instant> dueBefore,
            Instant clock,
            Set<String> marks) {
        var due = dueBefore.apply(opened.earliest());
        var verdict = verdict(opened, met, due, dueBefore.apply(opened.latest()), clock);
        var decidedOn = verdict == Row.Verdict.MET ? met.orElseThrow().day() : EnglishDays.dayOf(due.minusNanos(1));
        var row = new Row(
                measure,
                file.subject(),
                opened.text("team"),
                opened.earliest(),
                due,
                decidedOn,
                verdict,
                met.isEmpty(),
                marks);
        var ceased =
                verdict != Row.Verdict.MET && file.diedAt().filter(due::isAfter).isPresent();
        return ceased || !ours(opened) ? row.exempt() : row;
    }

    /** A date without an hour may give two verdicts; then none is given. */
    private static Row.Verdict verdict(
            LoggedEvent opened, Optional<LoggedEvent> met, Instant due, Instant dueAtLatest, Instant clock) {
        if (met.isPresent()) {
            var surelyInTime = met.get().latest().isBefore(due);
            var surelyLate = !met.get().earliest().isBefore(dueAtLatest);
            if (surelyInTime) {
                return Row.Verdict.MET;
            }
            return surelyLate ? Row.Verdict.MISSED : Row.Verdict.EXEMPT;
        }
        return clock.isBefore(dueAtLatest) ? Row.Verdict.PENDING : Row.Verdict.MISSED;
    }

    private static boolean ours(LoggedEvent event) {
        var responsible = event.text("responsibleAuthority");
        return responsible.isEmpty() || responsible.equals("E06000019");
    }

    static UnaryOperator<Instant> hours(int hours) {
        return start -> start.plusSeconds(hours * 3600L);
    }

    static UnaryOperator<Instant> workingDays(int workingDays) {
        return start -> EnglishDays.endOf(EnglishDays.plusWorkingDays(EnglishDays.dayOf(start), workingDays));
    }
}
