package childrens.improvement.demonstration.story;

import childrens.improvement.demonstration.calendar.EnglishDays;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Plans for children, in need or to be protected: when each begins and ends, and the visits that it asks for. */
final class Plans {

    /**
     * One sort of plan.
     *
     * @param events the family of its events: {@code cp-plan} or {@code cin-plan}
     * @param visits the kind of its visits
     * @param transferTo teams to which a case may go during the plan
     */
    record Sort(String events, String visits, int workingDays, List<String> transferTo) {

        static final Sort PROTECTION = new Sort("cp-plan", "child-protection", 10, Teams.COURT);
        static final Sort IN_NEED = new Sort("cin-plan", "child-in-need", 20, Teams.COURT);
    }

    private static final Duration LONG = Duration.ofDays(150);

    private final Draw draw;
    private final CaseSystem caseSystem;
    private final CaseRecords cases;
    private final Lives lives;

    Plans(Draw draw, CaseSystem caseSystem, CaseRecords cases, Lives lives) {
        this.draw = draw;
        this.caseSystem = caseSystem;
        this.cases = cases;
        this.lives = lives;
    }

    /** Writes the plans down; answers the visits that are owed under them. */
    List<VisitDuty> begin(Sort sort, List<Stay> stays) {
        var duties = new ArrayList<VisitDuty>();
        for (var stay : stays) {
            var holder = holder(sort, stay);
            write(sort, stay, holder);
            cases.hold(stay, holder);
            duties.add(new VisitDuty(sort.visits(), stay, holder, VisitTerms.workingDays(sort.workingDays())));
        }
        return duties;
    }

    private CaseHolder holder(Sort sort, Stay stay) {
        var until = stay.until() == null ? Calendar.AFTERNOON : stay.until();
        if (Duration.between(stay.from(), until).compareTo(LONG) < 0 || !draw.chance(0.12)) {
            return CaseHolder.only(stay.team());
        }
        var at = draw.moment(stay.from().plus(Duration.ofDays(60)), until.minus(Duration.ofDays(30)));
        return new CaseHolder(stay.team(), draw.officeHours(EnglishDays.dayOf(at)), draw.pick(sort.transferTo()));
    }

    private void write(Sort sort, Stay stay, CaseHolder holder) {
        for (var child : stay.children()) {
            var plan = caseSystem.record(sort.events());
            caseSystem.write(
                    sort.events() + ".started",
                    child,
                    stay.from(),
                    facts(plan, stay, holder.at(stay.from()))
                            .with("unborn", lives.births().containsKey(child) ? true : null));
            if (stay.until() != null && !lives.dies(child)) {
                Instant until = stay.until();
                caseSystem.write(
                        sort.events() + ".ended",
                        child,
                        until,
                        facts(plan, stay, holder.at(until)).with("reason", "plan-complete"));
            }
        }
    }

    private Facts facts(String plan, Stay stay, String team) {
        return Facts.of("plan", plan)
                .with("group", stay.group())
                .with("team", team)
                .with("worker", cases.worker(team, stay.group()));
    }
}
