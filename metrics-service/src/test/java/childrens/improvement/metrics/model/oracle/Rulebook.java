package childrens.improvement.metrics.model.oracle;

import childrens.improvement.metrics.caseevent.CaseEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/** What each row set counts, from {@code definitions.md}; only the time allowed is read from the adopted definitions. */
public final class Rulebook {

    private static final BiPredicate<Life, CaseEvent> RECEIVES_A_SERVICE =
            (life, found) -> life.wasOpenOn(found, "cp-plan.started", "plan", "cp-plan.ended")
                    || life.wasOpenOn(found, "cin-plan.started", "plan", "cin-plan.ended")
                    || life.wasOpenOn(found, "looked-after.started", "episode", "looked-after.ended")
                    || life.wasOpenOn(found, "case.allocated", "case", "case.unallocated", "case.closed");

    private static final Map<String, Rule> RULES = new LinkedHashMap<>();

    static {
        rule(
                "M001/visits",
                new VisitsRule(
                        "placement.started",
                        "placement",
                        "placement.ended",
                        "looked-after.ended",
                        "looked-after",
                        new PlacementIntervals()));
        rule("M002/visits", plan("cin-plan", "child-in-need"));
        rule("M003/visits", plan("cp-plan", "child-protection"));
        rule("M004/contacts", OneShotRule.of("contact.received", "contact", "contact.decided"));
        rule("M005/contacts", OneShotRule.of("early-help-contact.received", "contact", "early-help-contact.decided"));
        rule(
                "M006/assessments",
                OneShotRule.of("exploitation-risk.identified", "assessment", "exploitation-assessment.completed"));
        rule("M009/safety-plans", OneShotRule.of("risk-meeting.held", "meeting", "safety-plan.distributed"));
        OneShotRule interview = OneShotRule.of("missing.found", "episode", "return-home-interview.completed");
        String declined = "return-home-interview.declined";
        rule("M010/received", interview.declinedBy(declined));
        rule("M010/received-without-refusals", interview.declinedBy(declined, "declined"));
        rule("M010/received-without-refusals-and-outside", interview.declinedBy(declined, "declined", "outside"));
        rule(
                "M010/offered",
                OneShotRule.of(
                                "missing.found",
                                "episode",
                                "return-home-interview.offered",
                                declined,
                                "return-home-interview.completed")
                        .declinedBy(declined));
        rule("M011/received", interview.declinedBy(declined, "declined").only(RECEIVES_A_SERVICE));
        rule("M038/assessments", new ReferralRule());
    }

    private Rulebook() {}

    private static void rule(String rows, Rule rule) {
        RULES.put(rows, rule);
    }

    private static VisitsRule plan(String plan, String kind) {
        return new VisitsRule(
                plan + ".started",
                "plan",
                plan + ".ended",
                null,
                kind,
                (measure, rowSet, life, opener, start, first) -> {
                    Map<?, ?> intervals = (Map<?, ?>)
                            Adopted.versionOn(measure, rowSet, start).get("intervals");
                    return Limit.of((Map<?, ?>) ((Map<?, ?>) intervals.get("default")).get(first ? "first" : "then"));
                });
    }

    /** The row sets that are counted again, as {@code M004/contacts}. */
    public static Set<String> rowSets() {
        return RULES.keySet();
    }

    static List<Owed> count(String rowSet, Life life, Look look) {
        int slash = rowSet.indexOf('/');
        return RULES.get(rowSet)
                .count(rowSet.substring(0, slash), rowSet.substring(slash + 1), life.seenBy(look), look);
    }
}
