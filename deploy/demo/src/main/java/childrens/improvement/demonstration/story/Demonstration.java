package childrens.improvement.demonstration.story;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** The whole demonstration, told from the beginning. */
public final class Demonstration {

    private static final Map<String, Double> PROTECTING = Map.of("court-1", -0.04, "court-2", 0.01, "court-3", 0.03);
    private static final Map<String, Double> IN_NEED =
            Map.of("assessment-2", -0.05, "court-1", -0.03, "cwd", 0.04, "assessment-3", 0.03);
    private static final Map<String, Double> LOOKING_AFTER = Map.of("lac-1", 0.02, "lac-2", -0.03, "cwd", 0.03);

    private final CaseSystem caseSystem = new CaseSystem();
    private final Teams teams = new Teams();
    private final Lives lives = new Lives(caseSystem);
    private final CaseRecords cases = new CaseRecords(caseSystem, teams, lives);
    private final List<Known> known = new ArrayList<>();

    private Demonstration() {}

    /** Its lines, in the order in which they are sent: one event each, but for one that nobody can read. */
    public static List<String> lines() {
        var demonstration = new Demonstration();
        demonstration.tell();
        return new Lines(demonstration.caseSystem.events()).write();
    }

    private void tell() {
        frontDoor();
        new Mistakes(caseSystem.events()).make();
    }

    private void frontDoor() {
        var referrals = new Referrals(caseSystem, teams);
        var accepted = referrals.tell();
        var contacts = new Contacts(caseSystem, teams);
        referrals.write(accepted, contacts.tell(accepted));
        var hub = new EarlyHelpHub(caseSystem, teams);
        hub.tell();
        children(accepted);
        new Evening(caseSystem, contacts, hub).tell();
        new Feeds(caseSystem).tell();
    }

    private void children(List<Referral> referrals) {
        var claimed = new HashSet<String>();
        var protectionDraw = new Draw("child protection");
        var protection = new Stays(
                        protectionDraw,
                        new Stays.Numbers(111, 150, 108, 80, 125, 14, List.of(1, 1, 2, 2, 3, 4)),
                        claimed)
                .draw(Teams.COURT, List.of(), referrals);
        var needDraw = new Draw("child in need");
        var inNeed = new Stays(
                        needDraw, new Stays.Numbers(170, 200, 180, 100, 190, 28, List.of(1, 1, 2, 2, 3)), claimed)
                .draw(Teams.IN_NEED, protection, referrals);
        var careDraw = new Draw("looked after");
        var care = new Stays(careDraw, new Stays.Numbers(334, 130, 352, 50, 337, 42, List.of(1, 1, 1, 1, 2)), claimed)
                .draw(Teams.LOOKED_AFTER, inNeed, referrals);
        lives.birth(protection);
        inNeed = lives.death(inNeed);
        var repeatPlans = new RepeatPlans(caseSystem, teams);
        protection = repeatPlans.endSooner(protection, inNeed);
        var brief = repeatPlans.thatEndAtOnce();

        plans(Plans.Sort.PROTECTION, protection, protectionDraw, new Pace(Pace.aims(81.9, 93.8, 90.7), PROTECTING));
        plans(Plans.Sort.IN_NEED, inNeed, needDraw, new Pace(Pace.aims(69.6, 87.2, 89.2), IN_NEED));
        var lookedAfter = new LookedAfter(careDraw, caseSystem, cases);
        lookedAfter.begin(care);
        lookedAfter.shortBreaks(12);
        visits(lookedAfter.duties(), careDraw, new Pace(Pace.aims(85.6, 93.5, 91.2), LOOKING_AFTER));
        known.addAll(lookedAfter.children());
        new Plans(new Draw("brief plans"), caseSystem, cases, lives).begin(Plans.Sort.PROTECTION, brief);
        cases.tell();
        missing(lookedAfter.children());
        exploitation();
        repeatPlans.tellEarlier(protection);
        var households = new Households(protection, brief, inNeed, care, lookedAfter.shortBreaks());
        new Practice(caseSystem, teams, cases, households, lookedAfter).tell(referrals, known);
    }

    private void exploitation() {
        var levels = new RiskLevels(caseSystem, teams, new SafetyPlans(caseSystem, teams), known);
        levels.tell();
        new Exploitation(new Draw("exploitation"), caseSystem, teams, known, levels).tell();
    }

    private void plans(Plans.Sort sort, List<Stay> stays, Draw draw, Pace pace) {
        var duties = new Plans(draw, caseSystem, cases, lives).begin(sort, stays);
        visits(duties, draw, pace);
        Known.of(duties).stream().filter(child -> !lives.dies(child.child())).forEach(known::add);
    }

    private void visits(List<VisitDuty> duties, Draw draw, Pace pace) {
        new VisitRounds(draw, pace, new VisitNotes(draw, caseSystem, teams, lives.births())).make(duties);
    }

    private void missing(List<Known> lookedAfter) {
        var draw = new Draw("missing");
        var notes = new MissingNotes(draw, caseSystem, teams);
        new MissingChildren(draw, notes, known).tell();
        new SeptemberMissing(draw, notes, lookedAfter).tell();
    }
}
