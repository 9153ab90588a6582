package childrens.improvement.alerting.escalation;

/** A step of the ladder: each is told to a post at most once. */
public enum Step {
    /** Most of its time is over, and it is not done. */
    DUE_SOON("due-soon"),
    /** It is so. */
    OPENED("opened"),
    /** It is still so, and nobody has said what is done about it; or the message about it could not be delivered. */
    ESCALATED("escalated"),
    /** It is so no longer. */
    CLOSED("closed");

    private final String code;

    Step(String code) {
        this.code = code;
    }

    /** The word on the wire and in the tables. */
    public String code() {
        return code;
    }
}
