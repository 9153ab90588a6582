package childrens.improvement.metrics.model.oracle;

import static childrens.improvement.metrics.model.oracle.EventRule.each;
import static childrens.improvement.metrics.model.oracle.Happenings.is;
import static childrens.improvement.metrics.model.oracle.SpellRule.from;

import childrens.improvement.metrics.caseevent.CaseEvent;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** What is not owed but happens or is so, from {@code definitions.md}. */
final class FoundRules {

    private static final Predicate<CaseEvent> TEMPORARY = is("temporary", "true");
    private static final List<String> GRADES = List.of("inadequate", "requires-improvement", "good", "outstanding");

    private final Map<String, Rule> rules = new LinkedHashMap<>();

    private FoundRules() {
        flows();
        stocks();
        lookBacks();
        audits();
        reviews();
        courts();
        rules.putAll(LatestRules.all());
        rules.put("M013/looked-after-a-year", new OversightRule(true));
        rules.put("M013/all", new OversightRule(false));
        rules.put("M079/transfers", new TransferRule());
    }

    static Map<String, Rule> all() {
        return new FoundRules().rules;
    }

    private static Happenings every(String type, String key) {
        return Happenings.of(type, key);
    }

    private static Happenings care() {
        return every("looked-after.started", "episode")
                .where(is("legalStatus", "short-break").negate());
    }

    private static Happenings plans() {
        return every("cp-plan.started", "plan").where(TEMPORARY.negate());
    }

    private void flows() {
        String[] homes = {"returned-home", "special-guardianship", "child-arrangements", "adopted"};
        rules.put(
                "M018/first-services",
                each(every("transition.service-started", null)).only(1));
        rules.put("M026/starts", each(every("looked-after.started", "episode")));
        rules.put("M027/ends", each(every("looked-after.ended", "episode"), "reason", homes));
        rules.put("M033/ends", each(every("looked-after.ended", "episode"), "reason", homes));
        rules.put("M033/orders", each(every("order.made", null).where("kind", "discharge", "care-order-discharged")));
        rules.put("M033/applications", each(every("application.filed", "application")));
        rules.put("M030/decisions", each(every("contact.decided", "contact"), "outcome", "referral"));
        rules.put("M062/meetings", each(said("core-group.held", "meeting", "agendaUsed"), "agendaUsed", "true"));
        rules.put("M067/meetings", each(said("cin-review.held", "meeting", "agendaUsed"), "agendaUsed", "true"));
        rules.put("M075/starts", each(every("placement.started", "placement").where("kind", "connected-person")));
        rules.put("M105/starts", each(every("asye.started", null)));
        rules.put("M105/completions", each(every("asye.completed", null)));
        rules.put("M106/leavers", each(every("worker.left", null)));
        rules.put("M106/senior-posts", each(every("post.filled", "post").where("senior", "true"), "internal", "true"));
    }

    private static Happenings said(String type, String key, String member) {
        return every(type, key).where(event -> event.data().containsKey(member));
    }

    private void stocks() {
        rules.put(
                "M022/assessments",
                from(every("early-help-assessment.opened", "assessment"), "early-help-assessment.closed"));
        rules.put("M023/looked-after", from(care(), "looked-after.ended"));
        rules.put("M033/looked-after", from(care(), "looked-after.ended"));
        rules.put("M024/plans", from(plans(), "cp-plan.ended"));
        rules.put(
                "M036/arrangements",
                from(every("private-fostering.notified", "arrangement"), "private-fostering.ended"));
        rules.put(
                "M075/placed",
                from(every("placement.started", "placement").where("kind", "connected-person"), "placement.ended")
                        .allEndedBy("looked-after.ended"));
        rules.put("M079/unallocated", new GapRule());
        rules.put("M105/in-first-year", from(every("asye.started", null), "asye.completed", "worker.left"));
        rules.put("M106/in-post", from(every("worker.started", null), "worker.left"));
        rules.put("M107/apprentices", from(every("worker.started", null).where("role", "apprentice"), "worker.left"));
    }

    private void lookBacks() {
        Happenings referrals = every("referral.accepted", "referral");
        rules.put("M021/referrals", each(referrals, before(referrals, referrals, 12)));
        Happenings contacts = every("contact.received", "contact");
        Happenings closed = every("contact.decided", "contact").where("outcome", "no-further-action");
        rules.put("M021/contacts", each(contacts, before(contacts, closed, 12)));
        rules.put("M023/starts", each(care(), before(care(), every("looked-after.ended", "episode"), 12)));
        Happenings ended = every("cp-plan.ended", "plan").notAfter("cp-plan.started", "plan", TEMPORARY);
        rules.put("M024/short", each(ended, (life, end) -> plans().in(life).stream()
                .anyMatch(start -> ended.isOneRecord(start, end)
                        && Life.follows(end, start)
                        && start.time().day().isAfter(end.time().day().minusMonths(3)))));
        Happenings enquiries = every("section47.started", "enquiry");
        rules.put("M050/again", each(enquiries, before(enquiries, enquiries, 12)));
        Happenings enquired = every("section47.completed", "enquiry");
        rules.put("M050/completed", each(enquired, "outcome", "no-further-action"));
        rules.put("M050/not-to-conference", each(enquired, (life, event) -> !is("outcome", "initial-conference")
                .test(event)));
        Happenings started = plans().notAfter("conference.held", "conference", is("kind", "transfer-in"));
        rules.put("M058/plans", each(started, before(started, ended, 24)));
        rules.put("M058/ever", each(started, before(started, ended, 0)));
    }

    /** Whether another record came before an event, by so many months to the day at most; 0 for ever. */
    private static BiPredicate<Life, CaseEvent> before(Happenings on, Happenings earlier, int months) {
        return (life, event) -> {
            LocalDate first = months == 0 ? LocalDate.MIN : event.time().day().minusMonths(months);
            boolean found = false;
            for (CaseEvent other : earlier.in(life)) {
                boolean came = other.type().equals(event.type())
                        ? Life.ORDER.compare(other, event) < 0
                        : Life.follows(event, other);
                found |= came
                        && !on.isOneRecord(other, event)
                        && !other.time().day().isBefore(first);
            }
            return found;
        };
    }

    private void audits() {
        Happenings all = every("audit.completed", "audit");
        Map<String, String> themes = Map.of(
                "M065", "cp-visits",
                "M070", "cin-visits",
                "M080", "exploitation",
                "M091", "signs-of-safety",
                "M100", "strengths-based");
        themes.forEach((code, theme) ->
                rules.put(code + "/audits", each(all.where("theme", theme), "grade", "outstanding", "good")));
        rules.put("M092/good", each(all, "grade", "good"));
        rules.put("M092/good-or-better", each(all, "grade", "outstanding", "good"));
        Happenings again = said("audit.completed", "audit", "reauditOf");
        rules.put("M094/re-audits", each(again, FoundRules::isBetter).ofAnyAuthority());
    }

    private static boolean isBetter(Life life, CaseEvent again) {
        for (CaseEvent before : life.of("audit.completed")) {
            if (before.text("audit").equals(again.text("reauditOf")) && Life.follows(again, before)) {
                return GRADES.indexOf(again.text("grade")) > GRADES.indexOf(before.text("grade"));
            }
        }
        return false;
    }

    private void reviews() {
        Happenings all = every("looked-after-review.held", "review");
        String[] ways = {"PN1", "PN2", "PN3", "PN4", "PN5", "PN6"};
        Happenings old = all.where("participation", "PN1", "PN2", "PN3", "PN4", "PN5", "PN6", "PN7");
        rules.put("M035/second-reviews", each(all, "permanencePlan", "true").only(2, "looked-after.started"));
        rules.put("M089/reviews", each(old, "participation", ways));
        rules.put("M089/spoke", each(old, "participation", "PN1", "PN2", "PN3"));
        rules.put(
                "M090/reviews",
                each(said("looked-after-review.held", "review", "iroConsulted"), "iroConsulted", "true"));
    }

    private void courts() {
        Happenings concluded = every("care-proceedings.concluded", "case");
        rules.put(
                "M071/proceedings",
                new FollowedRule(
                        every("care-proceedings.issued", "case"), every("permanence-plan.recorded", null), false));
        rules.put("M076/concluded", each(concluded, "outcome", "special-guardianship"));
        rules.put(
                "M077/concluded",
                new FollowedRule(concluded, every("order.made", null).where("kind", "special-guardianship"), true));
        rules.put("M078/concluded", each(concluded, "outcome", "returned-home"));
    }
}
