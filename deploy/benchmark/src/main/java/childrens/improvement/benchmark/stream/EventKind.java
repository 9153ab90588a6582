package childrens.improvement.benchmark.stream;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The types of events in the stream, and the member of each that names its record. */
public enum EventKind {
    CONTACT_RECEIVED("contact.received", "contact"),
    CONTACT_DECIDED("contact.decided", "contact"),
    REFERRAL_ACCEPTED("referral.accepted", "referral"),
    ASSESSMENT_STARTED("assessment.started", "referral"),
    ASSESSMENT_AUTHORISED("assessment.authorised", "referral"),
    CIN_PLAN_STARTED("cin-plan.started", "plan"),
    CIN_PLAN_ENDED("cin-plan.ended", "plan"),
    CIN_VISIT("visit.recorded", "visit"),
    CP_PLAN_STARTED("cp-plan.started", "plan"),
    CP_PLAN_ENDED("cp-plan.ended", "plan"),
    CP_VISIT("visit.recorded", "visit"),
    MISSING_STARTED("missing.started", "episode"),
    MISSING_FOUND("missing.found", "episode"),
    INTERVIEW_COMPLETED("return-home-interview.completed", "episode"),
    VOIDED("record.voided", "voids");

    private static final Map<String, EventKind> BY_TYPE = Arrays.stream(values())
            .filter(kind -> kind != CP_VISIT)
            .collect(Collectors.toMap(EventKind::type, Function.identity()));

    private final String type;
    private final String key;

    EventKind(String type, String key) {
        this.type = type;
        this.key = key;
    }

    /** The type as the contract spells it. */
    public String type() {
        return type;
    }

    /** The member of the data that names the record. */
    public String key() {
        return key;
    }

    /** The kind of an event of the stream, or null of a type that it does not have. */
    public static @Nullable EventKind of(String type, @Nullable String visitKind) {
        return "child-protection".equals(visitKind) ? CP_VISIT : BY_TYPE.get(type);
    }
}
