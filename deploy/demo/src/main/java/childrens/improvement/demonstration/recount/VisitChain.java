package childrens.improvement.demonstration.recount;

import childrens.improvement.demonstration.calendar.EnglishDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Visits that are owed again and again: every visit that counts starts the next interval. */
final class VisitChain {

    private final String measure;
    private final String subject;
    private final Function<Instant, LocalDate> lastDay;
    private final List<Row> rows = new ArrayList<>();

    /** @param lastDay from the start of an interval its last day in time */
    VisitChain(String measure, String subject, Function<Instant, LocalDate> lastDay) {
        this.measure = measure;
        this.subject = subject;
        this.lastDay = lastDay;
    }

    /**
     * The rows of a plan or placement.
     *
     * @param visits those on which the child was seen, in order
     * @param until the end of the plan or placement, if it has ended
     */
    List<Row> walk(LoggedEvent opened, List<LoggedEvent> visits, Optional<Instant> until, Instant clock) {
        var start = opened.earliest();
        var team = opened.text("team");
        for (var visit : visits) {
            if (visit.earliest().isBefore(opened.earliest())
                    || until.filter(visit.earliest()::isAfter).isPresent()) {
                continue;
            }
            team = visit.text("team");
            if (visit.earliest().isBefore(due(start))) {
                add(team, start, visit.day(), Row.Verdict.MET, false);
            } else {
                missAllBefore(start, visit.earliest(), team, false);
            }
            start = visit.earliest();
        }
        var certainAt = until.filter(clock::isAfter).orElse(clock);
        var running = missAllBefore(start, certainAt, team, until.isEmpty());
        var verdict = until.isPresent() ? Row.Verdict.EXEMPT : Row.Verdict.PENDING;
        add(team, running, lastDay.apply(running), verdict, until.isEmpty());
        return rows;
    }

    /** A row for each whole interval that had passed at a moment; answers the start of the one that was running. */
    private Instant missAllBefore(Instant start, Instant moment, String team, boolean open) {
        var running = start;
        while (!moment.isBefore(due(running))) {
            add(team, running, lastDay.apply(running), Row.Verdict.MISSED, open);
            running = due(running);
        }
        return running;
    }

    private Instant due(Instant start) {
        return EnglishDays.endOf(lastDay.apply(start));
    }

    private void add(String team, Instant start, LocalDate decidedOn, Row.Verdict verdict, boolean open) {
        rows.add(new Row(measure, subject, team, start, due(start), decidedOn, verdict, open, Set.of()));
    }
}
