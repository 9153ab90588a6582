package childrens.improvement.alerting.episode;

import java.util.Arrays;
import java.util.Optional;

/** Why an episode ended. */
public enum ClosedBecause {
    /** Done, after its time. */
    MET_LATE("met-late"),
    /** Done in time, and entered afterwards. */
    RECORDED_LATE("recorded-late"),
    /** No longer owed. */
    CEASED("ceased"),
    /** Entered in error. */
    VOIDED("voided"),
    /** The percentage meets its target again. */
    RECOVERED("recovered"),
    /** The period of the percentage is over. */
    PERIOD_ENDED("period-ended"),
    /** The measure is counted otherwise now. */
    DEFINITION_CHANGED("definition-changed");

    private final String code;

    ClosedBecause(String code) {
        this.code = code;
    }

    /** The word on the wire. */
    public String code() {
        return code;
    }

    /** The reason with the word, if there is one. */
    public static Optional<ClosedBecause> of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code.equals(code))
                .findFirst();
    }
}
