package childrens.improvement.demonstration.story;

import childrens.improvement.demonstration.calendar.EnglishDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Meetings about children whose level of risk is known, and the safety plan that each asks for (M009). */
final class SafetyPlans {

    private static final int WORKING_DAYS = 5;

    private record Decided(LocalDate on, boolean met) {}

    private final Draw draw = new Draw("safety plans");
    private final Steady inTime = Steady.of(9, 0, 16);
    private final CaseSystem caseSystem;
    private final Teams teams;
    private final List<Decided> decided = new ArrayList<>();

    SafetyPlans(CaseSystem caseSystem, Teams teams) {
        this.caseSystem = caseSystem;
        this.teams = teams;
    }

    /** Writes a meeting and its plan down. */
    void after(Known child, Instant heldAt) {
        var meeting = caseSystem.record("meeting");
        var heldOn = EnglishDays.dayOf(heldAt);
        var lastDay = EnglishDays.plusWorkingDays(heldOn, WORKING_DAYS);
        var soon = EnglishDays.plusWorkingDays(heldOn, draw.between(1, WORKING_DAYS));
        var met = inTime.wants(soon);
        var late = EnglishDays.plusWorkingDays(lastDay, draw.between(1, 20));
        inTime.count(met ? soon : lastDay, met);
        decided.add(new Decided(met ? soon : lastDay, met));
        write("risk-meeting.held", child, heldAt, meeting);
        write("safety-plan.distributed", child, draw.moment(met ? soon : late, 9, 16), meeting);
    }

    /** What is left of a quota for meetings of which nothing is told here. */
    Quota left(Quota quota) {
        var within = decided.stream()
                .filter(each -> Calendar.lies(each.on(), quota.from(), quota.until()))
                .toList();
        var met = (int) within.stream().filter(Decided::met).count();
        return quota.less(met, within.size() - met);
    }

    private void write(String type, Known child, Instant at, String meeting) {
        var team = child.holder().at(at);
        caseSystem.write(
                type,
                child.child(),
                at,
                Facts.of("meeting", meeting).with("team", team).with("worker", teams.worker(team, child.child())));
    }
}
