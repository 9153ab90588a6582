package childrens.improvement.demonstration.recount;

import childrens.improvement.demonstration.calendar.EnglishDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Supervision of each worker who was in post the whole calendar month (M102). */
final class WorkerRows {

    private final CaseFile file;
    private final Instant clock;

    WorkerRows(CaseFile file, Instant clock) {
        this.file = file;
        this.clock = clock;
    }

    Stream<Row> all() {
        return file.all("worker.started").flatMap(started -> months(started).stream());
    }

    private List<Row> months(LoggedEvent started) {
        var rows = new ArrayList<Row>();
        var left = file.all("worker.left").map(LoggedEvent::earliest).findFirst();
        for (var month = started.day().withDayOfMonth(1);
                EnglishDays.startOf(month).isBefore(clock);
                month = month.plusMonths(1)) {
            var end = EnglishDays.startOf(month.plusMonths(1));
            var stays = left.filter(end::isAfter).isEmpty();
            if (stays && !started.earliest().isAfter(EnglishDays.startOf(month))) {
                rows.add(row(started, month, end));
            }
        }
        return rows;
    }

    private Row row(LoggedEvent started, LocalDate month, Instant end) {
        var held = file.all("supervision.held")
                .map(LoggedEvent::day)
                .filter(day -> day.withDayOfMonth(1).equals(month))
                .findFirst();
        var verdict =
                held.isPresent() ? Row.Verdict.MET : clock.isBefore(end) ? Row.Verdict.PENDING : Row.Verdict.MISSED;
        return new Row(
                "M102",
                file.subject(),
                started.text("team"),
                EnglishDays.startOf(month),
                end,
                held.orElse(month.plusMonths(1).minusDays(1)),
                verdict,
                held.isEmpty(),
                Set.of(started.text("staffGroup")));
    }
}
