package childrens.improvement.demonstration.story;

import childrens.improvement.demonstration.calendar.EnglishDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Strategy discussions, section 47 enquiries and initial conferences, from the first word to the plan (M048 to M051). */
final class Enquiries {

    private static final int UNTIL_CONFERENCE = 15;
    private static final int UNTIL_COMPLETED = 15;

    private final Draw draw = new Draw("enquiries");
    private final Draw outcomes = new Draw("enquiry outcomes");
    private final Steady discussed = Steady.of(95.8, 95, 95.6);
    private final Steady completed = Steady.of(66, 84, 76.4);
    private final Steady withoutAction = Steady.of(57, 53, 46);
    private final Steady conferred = Steady.of(75, 82.5, 92.9);
    private final Step enquiry = new Step(draw, UNTIL_COMPLETED, completed);
    private final Step discussion = new Step(draw, 1, discussed);
    private final CaseSystem caseSystem;
    private final CaseRecords cases;

    Enquiries(CaseSystem caseSystem, CaseRecords cases) {
        this.caseSystem = caseSystem;
        this.cases = cases;
    }

    /**
     * Tells them.
     *
     * @param plans stays with a child protection plan, each of which begins with a conference
     * @param referrals children about whom there is a discussion, without a plan in the end
     */
    void tell(List<Stay> plans, List<Referral> referrals) {
        var enquiries = new ArrayList<Enquiry>();
        plans.stream().sorted(Comparator.comparing(Stay::from)).forEach(plan -> enquiries.add(before(plan)));
        for (var referral : referrals) {
            var requestedAt = referral.acceptedAt().plusSeconds(draw.between(600, 7200));
            var heldAt = discussion.after(requestedAt, null);
            var told = alone(referral, heldAt);
            event("strategy-discussion.requested", told, requestedAt, Facts.of("discussion", told.discussion()));
            if (heldAt.isBefore(Calendar.AFTERNOON)) {
                enquiries.add(told);
            }
        }
        enquiries.sort(Comparator.comparing(Enquiry::heldAt));
        enquiries.forEach(this::write);
    }

    private Enquiry alone(Referral referral, Instant heldAt) {
        return new Enquiry(
                caseSystem.record("discussion"),
                referral.child(),
                List.of(referral.child()),
                referral.team(),
                heldAt,
                null);
    }

    /** Counts back from the day on which the plan began. */
    private Enquiry before(Stay plan) {
        var conferenceAt = plan.from().minus(Duration.ofMinutes(40));
        var day = EnglishDays.dayOf(conferenceAt);
        var good = conferred.wants(day);
        var heldOn = back(day, good ? draw.between(8, UNTIL_CONFERENCE) : UNTIL_CONFERENCE + draw.between(1, 8));
        var lastDay = EnglishDays.plusWorkingDays(heldOn, UNTIL_CONFERENCE);
        plan.children().forEach(child -> conferred.count(good ? day : lastDay, good));
        return new Enquiry(
                caseSystem.record("discussion"),
                plan.group(),
                plan.children(),
                draw.pick(Teams.ASSESSMENT),
                draw.moment(heldOn, 10, 16),
                conferenceAt);
    }

    private static LocalDate back(LocalDate day, int workingDays) {
        var from = day;
        while (!EnglishDays.isWorkingDay(from)
                || !EnglishDays.plusWorkingDays(from, workingDays).equals(day)) {
            from = from.minusDays(1);
        }
        return from;
    }

    private void write(Enquiry told) {
        var startedAt = told.heldAt().plusSeconds(draw.between(600, 3000));
        var record = caseSystem.record("enquiry");
        if (told.conferenceAt() == null) {
            event("strategy-discussion.held", told, told.heldAt(), Facts.of("discussion", told.discussion()));
            started(told, startedAt, record);
            finish(told, record, enquiry.after(startedAt, null));
            return;
        }
        confer(told, startedAt, record, told.conferenceAt());
    }

    private void started(Enquiry told, Instant at, String record) {
        event("section47.started", told, at, Facts.of("enquiry", record).with("discussion", told.discussion()));
    }

    private void finish(Enquiry told, String record, Instant at) {
        var outcome = "no-further-action";
        if (at.isBefore(Calendar.AFTERNOON) && !withoutAction.next(EnglishDays.dayOf(at))) {
            outcome = outcomes.chance(0.7) ? "child-in-need" : "other";
        }
        event("section47.completed", told, at, Facts.of("enquiry", record).with("outcome", outcome));
    }

    private void confer(Enquiry told, Instant startedAt, String record, Instant conferenceAt) {
        discussed.count(EnglishDays.dayOf(told.heldAt()), true);
        event(
                "strategy-discussion.requested",
                told,
                told.heldAt().minus(Duration.ofMinutes(draw.between(20, 55))),
                Facts.of("discussion", told.discussion()));
        event("strategy-discussion.held", told, told.heldAt(), Facts.of("discussion", told.discussion()));
        started(told, startedAt, record);
        var completedOn = EnglishDays.plusWorkingDays(EnglishDays.dayOf(startedAt), draw.between(4, 7));
        told.children().forEach(child -> {
            completed.count(completedOn, true);
            withoutAction.count(completedOn, false);
        });
        event(
                "section47.completed",
                told,
                draw.moment(completedOn, 9, 12),
                Facts.of("enquiry", record).with("outcome", "initial-conference"));
        event(
                "conference.held",
                told,
                conferenceAt,
                Facts.of("conference", caseSystem.record("conference"))
                        .with("kind", "initial")
                        .with("enquiry", record));
    }

    private void event(String type, Enquiry told, Instant at, Facts facts) {
        for (var child : told.children()) {
            caseSystem.write(
                    type,
                    child,
                    at,
                    Facts.copy(facts)
                            .with("group", told.children().size() > 1 ? told.group() : null)
                            .with("team", told.team())
                            .with("worker", cases.worker(told.team(), told.group())));
        }
    }
}
