package childrens.improvement.metrics.obligation;

import java.util.Arrays;

/** Why an obligation is not counted. */
public enum ExemptReason {
    /** The plan, placement or period of care ended, or the child died, before it was due. */
    CEASED("ceased"),
    /** It was cancelled before it was due. */
    CANCELLED("cancelled"),
    /** It goes on as another obligation. */
    MOVED("moved"),
    /** Another authority owes it. */
    OTHER_AUTHORITY("other-authority"),
    /** Only days are known, and hours would decide. */
    TIME_UNKNOWN("time-unknown"),
    /** It is recorded as done before it started. */
    CONTRADICTORY("contradictory"),
    /** The child or young person did not want it; counted apart in the variants without refusals. */
    DECLINED("declined");

    private final String wireName;

    ExemptReason(String wireName) {
        this.wireName = wireName;
    }

    /** The word that stands in answers and in the database. */
    public String wireName() {
        return wireName;
    }

    /** The constant of a word that {@link #wireName()} gave. */
    public static ExemptReason of(String wireName) {
        return Arrays.stream(values())
                .filter(reason -> reason.wireName.equals(wireName))
                .findFirst()
                .orElseThrow();
    }
}
