package childrens.improvement.demonstration.recount;

import childrens.improvement.demonstration.calendar.EnglishDays;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What is owed once after something else, both of them about one record: reviews and their papers, strategy discussions
 * and enquiries, conferences, disputes, pre-proceedings.
 */
final class TimedRows {

    private final CaseFile file;
    private final Instant clock;

    TimedRows(CaseFile file, Instant clock) {
        this.file = file;
        this.clock = clock;
    }

    Stream<Row> all() {
        return Stream.of(
                        after(
                                "M046",
                                "looked-after-review.held",
                                "looked-after-review.minutes-distributed",
                                "review",
                                20),
                        after(
                                "M059",
                                "looked-after-review.held",
                                "looked-after-review.recommendations-sent",
                                "review",
                                5),
                        after(
                                "M060",
                                "looked-after-review.recommendations-received",
                                "looked-after-review.recommendations-responded",
                                "review",
                                5),
                        after("M048", "strategy-discussion.requested", "strategy-discussion.held", "discussion", 1),
                        after("M049", "section47.started", "section47.completed", "enquiry", 15),
                        file.all("conference.held")
                                .filter(conference -> conference.text("kind").equals("initial"))
                                .map(this::conference),
                        file.all("dispute.raised")
                                .filter(dispute -> dispute.text("stage").equals("formal"))
                                .map(dispute -> row("M015", dispute, "dispute.resolved", "dispute", workingDays(20))),
                        preProceedings("M072", 84),
                        preProceedings("M073", 112))
                .flatMap(rows -> rows);
    }

    private Stream<Row> after(String measure, String opens, String meets, String member, int workingDays) {
        return file.all(opens).map(opened -> row(measure, opened, meets, member, workingDays(workingDays)));
    }

    private Stream<Row> preProceedings(String measure, int days) {
        return file.all("pre-proceedings.started")
                .map(started -> row(
                        measure,
                        started,
                        "pre-proceedings.concluded",
                        "case",
                        from -> EnglishDays.endOf(EnglishDays.dayOf(from).plusDays(days))));
    }

    private Row row(String measure, LoggedEvent opened, String meets, String member, UnaryOperator<Instant> dueBefore) {
        return OnceOwed.judge(
                measure,
                file,
                opened,
                file.first(meets, member, opened.text(member), opened.earliest()),
                dueBefore,
                clock,
                Set.of());
    }

    /** Counted from the strategy discussion that the enquiry names. */
    private Row conference(LoggedEvent conference) {
        var discussion = first("section47.started", "enquiry", conference.text("enquiry"))
                .flatMap(enquiry -> first("strategy-discussion.held", "discussion", enquiry.text("discussion")));
        return OnceOwed.judge(
                "M051", file, discussion.orElse(conference), Optional.of(conference), workingDays(15), clock, Set.of());
    }

    private Optional<LoggedEvent> first(String type, String member, String record) {
        return file.first(type, member, record, Instant.MIN);
    }

    private static UnaryOperator<Instant> workingDays(int workingDays) {
        return OnceOwed.workingDays(workingDays);
    }
}
