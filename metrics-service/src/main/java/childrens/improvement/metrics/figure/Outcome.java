package childrens.improvement.metrics.figure;

/** What had become of an obligation at a moment. */
public enum Outcome {
    /** Done in time. */
    MET,
    /** Its deadline has passed without it being done in time. */
    MISSED,
    /** Open, and in time still. */
    PENDING,
    /** Not counted. */
    EXEMPT;

    /** The word that stands in answers. */
    public String wireName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
