package childrens.improvement.demonstration.recount;

import childrens.improvement.demonstration.calendar.EnglishDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Meetings that are owed again and again: reviews (M044, M045), conferences (M052), meetings about a risk (M007, M008). */
final class ChainRows {

    private static final List<String> HIGH = List.of("significant", "known");

    private final CaseFile file;
    private final Instant clock;

    ChainRows(CaseFile file, Instant clock) {
        this.file = file;
        this.clock = clock;
    }

    Stream<Row> all() {
        return Stream.of(
                        file.all("looked-after.started").flatMap(this::reviews),
                        file.all("cp-plan.started").flatMap(this::conferences),
                        risk("M007", HIGH, 28),
                        risk("M008", List.of("moderate"), 84))
                .flatMap(rows -> rows);
    }

    private Stream<Row> reviews(LoggedEvent care) {
        var until = file.endOf(care, "looked-after.ended", "episode");
        var held = file.all("looked-after-review.held")
                .filter(review -> !review.earliest().isBefore(care.earliest())
                        && until.filter(review.earliest()::isAfter).isEmpty())
                .toList();
        var first = OnceOwed.judge(
                "M044", file, care, held.stream().findFirst(), OnceOwed.workingDays(20), clock, Set.of());
        var ceased = held.isEmpty() && until.filter(first.dueBefore()::isAfter).isPresent();
        var rows = Stream.of(ceased ? first.exempt() : first);
        return held.isEmpty()
                ? rows
                : Stream.concat(rows, months("M045", held.get(0), held.subList(1, held.size()), until));
    }

    private Stream<Row> conferences(LoggedEvent plan) {
        var reviews = file.all("conference.held")
                .filter(conference -> conference.text("kind").equals("review"))
                .toList();
        return months("M052", plan, reviews, file.endOf(plan, "cp-plan.ended", "plan"));
    }

    /** After three months, then every six. */
    private Stream<Row> months(String measure, LoggedEvent opened, List<LoggedEvent> held, Optional<Instant> until) {
        return walk(measure, opened, held, until, start -> EnglishDays.dayOf(start)
                .plusMonths(start.equals(opened.earliest()) ? 3 : 6));
    }

    /** From the day the level was first set until there is none; no child of these goes from one level to the other. */
    private Stream<Row> risk(String measure, List<String> levels, int days) {
        var changes = file.all("exploitation-risk.level-changed").toList();
        var opened = changes.stream()
                .filter(change -> levels.contains(change.text("level")))
                .findFirst();
        var ended = changes.stream()
                .filter(change -> change.text("level").equals("none"))
                .map(LoggedEvent::earliest)
                .findFirst();
        return opened.stream()
                .flatMap(level -> walk(
                        measure, level, file.all("risk-meeting.held").toList(), ended, start -> EnglishDays.dayOf(start)
                                .plusDays(days)));
    }

    private Stream<Row> walk(
            String measure,
            LoggedEvent opened,
            List<LoggedEvent> held,
            Optional<Instant> until,
            Function<Instant, LocalDate> lastDay) {
        return new VisitChain(measure, file.subject(), lastDay).walk(opened, held, until, clock).stream();
    }
}
