package childrens.improvement.demonstration.recount;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What is owed once after a contact, a referral, a risk that was identified or a meeting: M004 to M006, M009, M038. */
final class DeskRows {

    private final CaseFile file;
    private final Instant clock;

    DeskRows(CaseFile file, Instant clock) {
        this.file = file;
        this.clock = clock;
    }

    Stream<Row> all() {
        return Stream.of(
                        after("M004", "contact.received", "contact.decided", "contact", OnceOwed.hours(24)),
                        after(
                                "M005",
                                "early-help-contact.received",
                                "early-help-contact.decided",
                                "contact",
                                OnceOwed.hours(72)),
                        after(
                                "M006",
                                "exploitation-risk.identified",
                                "exploitation-assessment.completed",
                                "assessment",
                                OnceOwed.workingDays(5)),
                        after(
                                "M009",
                                "risk-meeting.held",
                                "safety-plan.distributed",
                                "meeting",
                                OnceOwed.workingDays(5)),
                        assessments())
                .flatMap(List::stream);
    }

    private List<Row> after(
            String measure, String opens, String meets, String member, UnaryOperator<Instant> dueBefore) {
        return file.all(opens)
                .map(opened -> OnceOwed.judge(
                        measure,
                        file,
                        opened,
                        file.first(meets, member, opened.text(member), opened.earliest()),
                        dueBefore,
                        clock,
                        Set.of()))
                .toList();
    }

    private List<Row> assessments() {
        var rows = new ArrayList<Row>();
        file.all("referral.accepted")
                .filter(referral ->
                        referral.text("next").isEmpty() || referral.text("next").equals("assessment"))
                .map(referral -> assessment(referral, startedFor(referral)))
                .forEach(rows::add);
        file.all("assessment.started")
                .filter(started -> started.text("referral").isEmpty())
                .map(started -> assessment(started, Optional.of(started)))
                .forEach(rows::add);
        return rows;
    }

    private Optional<LoggedEvent> startedFor(LoggedEvent referral) {
        return file.first("assessment.started", "referral", referral.text("referral"), referral.earliest());
    }

    private Row assessment(LoggedEvent opened, Optional<LoggedEvent> started) {
        var authorised = started.flatMap(assessment ->
                file.first("assessment.authorised", "assessment", assessment.text("assessment"), opened.earliest()));
        var row = OnceOwed.judge("M038", file, opened, authorised, OnceOwed.workingDays(45), clock, Set.of());
        var cancelledInTime = started.flatMap(assessment -> file.first(
                        "assessment.cancelled", "assessment", assessment.text("assessment"), opened.earliest()))
                .filter(cancelled -> cancelled.earliest().isBefore(row.dueBefore()));
        return cancelledInTime.isPresent() && authorised.isEmpty() ? row.exempt() : row;
    }
}
