package childrens.improvement.metrics.model.oracle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What each row set counts, from {@code definitions.md}; limits of what is done once are read from the definitions. */
public final class Rulebook {

    private static final Map<String, Rule> RULES = new LinkedHashMap<>();

    static {
        RULES.putAll(RecurringRules.all());
        RULES.putAll(FoundRules.all());
        once("M004/contacts", "contact.received", "contact", "contact.decided");
        once("M005/contacts", "early-help-contact.received", "contact", "early-help-contact.decided");
        once("M006/assessments", "exploitation-risk.identified", "assessment", "exploitation-assessment.completed");
        months();
        RULES.put("M007/meetings", LevelRule.fast());
        RULES.put("M008/meetings", LevelRule.slow());
        once("M009/safety-plans", "risk-meeting.held", "meeting", "safety-plan.distributed");
        interviews();
        once("M014/oversight", "looked-after.started", "episode", "iro-oversight.recorded")
                .metByAny()
                .endedBy("looked-after.ended", "ceased");
        once("M015/disputes", "dispute.raised", "dispute", "dispute.resolved")
                .opening(event -> "formal".equals(event.text("stage")))
                .endedBy("dispute.withdrawn", "cancelled");
        once("M032/services", "early-help-contact.received", "contact", "service.started")
                .endedBy(
                        "early-help-contact.decided",
                        event -> event.text("outcome") != null && !"early-help".equals(event.text("outcome")),
                        "ceased");
        once("M037/assessed", "private-fostering.notified", "arrangement", "private-fostering.assessed")
                .endedBy("private-fostering.ended", "ceased");
        RULES.put("M038/assessments", new ReferralRule());
        for (String checkpoint : List.of("allocation", "day-10", "day-25")) {
            once("M039/" + checkpoint, "assessment.started", "assessment", "assessment.checkpoint-held")
                    .metBy(event -> checkpoint.equals(event.text("checkpoint")))
                    .endedBy("assessment.authorised", "ceased")
                    .endedBy("assessment.cancelled", "cancelled");
        }
        records();
        once("M047/items", "life-story.due", "item", "life-story.completed").dueOn("dueOn");
        once("M048/discussions", "strategy-discussion.requested", "discussion", "strategy-discussion.held");
        once("M049/enquiries", "section47.started", "enquiry", "section47.completed");
        RULES.put("M051/conferences", new ConferenceRule());
        once("M053/enquiries", "section47.started", "enquiry", "section47.completed");
        once("M072/pre-proceedings", "pre-proceedings.started", "case", "pre-proceedings.concluded");
        once("M073/pre-proceedings", "pre-proceedings.started", "case", "pre-proceedings.concluded");
        once("M074/proceedings", "care-proceedings.issued", "case", "care-proceedings.concluded");
        once("M081/activities", "learning-activity.identified", "activity", "learning-activity.completed")
                .since("audit.completed", "audit");
        once("M082/activities", "improvement-activity.identified", "activity", "improvement-activity.completed")
                .since("audit.completed", "audit");
        once("M095/actions", "audit-action.raised", "action", "audit-action.completed")
                .dueOn("dueOn");
        once("M096/actions", "audit-action.escalated", "action", "audit-action.completed");
    }

    private Rulebook() {}

    private static OneShotRule once(String rows, String opens, String key, String... meets) {
        OneShotRule rule = OneShotRule.of(opens, key, meets);
        RULES.put(rows, rule);
        return rule;
    }

    private static void months() {
        RULES.put("M102/workers", new WorkerPeriodRule(started -> true, false));
        RULES.put("M102/available", new WorkerPeriodRule(started -> true, true));
        for (String group : List.of("operational", "business-support")) {
            RULES.put(
                    "M102/" + group, new WorkerPeriodRule(started -> group.equals(started.text("staffGroup")), false));
        }
    }

    private static void interviews() {
        String declined = "return-home-interview.declined";
        String completed = "return-home-interview.completed";
        once("M010/received", "missing.found", "episode", completed).declinedBy(declined);
        once("M010/received-without-refusals", "missing.found", "episode", completed)
                .declinedBy(declined, "declined");
        once("M010/received-without-refusals-and-outside", "missing.found", "episode", completed)
                .declinedBy(declined, "declined", "outside");
        once("M010/offered", "missing.found", "episode", "return-home-interview.offered", declined, completed)
                .declinedBy(declined);
        once("M011/received", "missing.found", "episode", completed)
                .declinedBy(declined, "declined")
                .only(Cohorts::receivesAService);
        once("M012/oversight", "missing.found", "episode", "oversight-panel.discussed")
                .metByAny()
                .ofChildrenOfOthers()
                .only(Cohorts::isFoundForTheThirdTime);
    }

    private static void records() {
        String review = "looked-after-review.";
        once("M046/minutes", review + "held", "review", review + "minutes-distributed");
        once("M059/recommendations", review + "held", "review", review + "recommendations-sent");
        once("M060/responses", review + "recommendations-received", "review", review + "recommendations-responded")
                .untilThen(review + "recommendations-sent");
        once("M063/records", "core-group.held", "meeting", "core-group.record-distributed");
        once("M068/records", "cin-review.held", "meeting", "cin-review.record-distributed");
    }

    /** The row sets that are counted again, as {@code M004/contacts}. */
    public static Set<String> rowSets() {
        return RULES.keySet();
    }

    /** Whether changes of a measure's limit and cohort are counted too: all its rows are opened and met by one event. */
    public static boolean isRevised(String measure) {
        return Adopted.rowSets(measure).stream()
                .allMatch(rows -> RULES.get(measure + "/" + rows) instanceof OneShotRule rule && rule.isRevised());
    }

    /** Counts a row set for one child, of whom only what the look sees is given. */
    static List<Owed> count(String rowSet, Life life, Look look) {
        int slash = rowSet.indexOf('/');
        return RULES.get(rowSet).count(rowSet.substring(0, slash), rowSet.substring(slash + 1), life, look);
    }
}
