package childrens.improvement.metrics.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the case system may say that a measure listens to. */
final class Vocabulary {

    /** Types by measure, in the order of likelihood; the first opens. */
    private static final Map<String, List<String>> TYPES = new LinkedHashMap<>();
    /** Members by type: a name alone is a record id, {@code name=a|b|} a choice of which an empty one leaves it out. */
    private static final Map<String, List<String>> MEMBERS = new LinkedHashMap<>();

    static {
        types(
                "M001",
                "placement.started visit.recorded visit.recorded visit.recorded looked-after.started looked-after-review.held"
                        + " placement.permanence-changed placement.ended looked-after.ended");
        types("M002", "cin-plan.started visit.recorded visit.recorded visit.recorded cin-plan.ended");
        types("M003", "cp-plan.started visit.recorded visit.recorded visit.recorded cp-plan.ended");
        types("M004", "contact.received contact.decided");
        types("M005", "early-help-contact.received early-help-contact.decided");
        types("M006", "exploitation-risk.identified exploitation-assessment.completed");
        types("M009", "risk-meeting.held safety-plan.distributed");
        String interviews = "missing.found return-home-interview.completed return-home-interview.declined"
                + " return-home-interview.offered";
        types("M010", interviews);
        types(
                "M011",
                interviews + " cp-plan.started cp-plan.ended cin-plan.started cin-plan.ended looked-after.started"
                        + " looked-after.ended case.allocated case.unallocated case.closed");
        types("M038", "referral.accepted assessment.started assessment.authorised assessment.cancelled");

        members("placement", "placement.started", "placement.ended", "placement.permanence-changed");
        more(
                "placement.started",
                "kind=foster",
                "permanent=true|false",
                "visitRule=||standard|parent-unassessed|connected-person-temporary|interim-order-with-parent"
                        + "|care-order-with-parent|short-break");
        more("placement.permanence-changed", "permanent=true|false");
        members("episode", "looked-after.started", "looked-after.ended", "missing.found");
        members("episode", "return-home-interview.declined", "return-home-interview.offered");
        members("episode", "return-home-interview.completed");
        members("review", "looked-after-review.held");
        members("visit", "visit.recorded");
        more(
                "visit.recorded",
                "kind=looked-after|child-in-need|child-protection",
                "mode=in-person|in-person|video|phone",
                "childSeen=true|true|true|false|");
        members("plan", "cin-plan.started", "cin-plan.ended", "cp-plan.started", "cp-plan.ended");
        members("contact", "contact.received", "contact.decided");
        more("contact.decided", "outcome=referral|early-help");
        members("contact", "early-help-contact.received", "early-help-contact.decided");
        members("assessment", "exploitation-risk.identified", "exploitation-assessment.completed");
        members("assessment", "assessment.started", "assessment.authorised", "assessment.cancelled");
        more("assessment.started", "?referral");
        members("referral", "referral.accepted");
        more("referral.accepted", "next=|||assessment|strategy-discussion|none");
        members("meeting", "risk-meeting.held", "safety-plan.distributed");
        members("case", "case.opened", "case.allocated", "case.unallocated", "case.transferred", "case.closed");
    }

    private Vocabulary() {}

    private static void types(String measure, String types) {
        TYPES.put(measure, List.of(types.split(" ")));
    }

    private static void members(String member, String... types) {
        for (String type : types) {
            more(type, member);
        }
    }

    private static void more(String type, String... members) {
        MEMBERS.computeIfAbsent(type, each -> new ArrayList<>()).addAll(List.of(members));
    }

    /** Measures that the tester knows how to feed. */
    static List<String> measures() {
        return List.copyOf(TYPES.keySet());
    }

    static List<String> types(String measure) {
        return TYPES.get(measure);
    }

    static List<String> members(String type) {
        return MEMBERS.getOrDefault(type, List.of());
    }
}
