package childrens.improvement.metrics.explanation;

/** Why a row counts otherwise than it did. */
public enum Cause {
    /** The measure is defined otherwise. */
    DEFINITION_CHANGED("definition-changed"),
    /** A bank holiday was proclaimed. */
    CALENDAR_CHANGED("calendar-changed"),
    /** Two pseudonyms turned out to be one child, or one to be two. */
    MERGED("merged"),
    /** An event was withdrawn. */
    VOIDED("voided"),
    /** An event was corrected. */
    CORRECTED("corrected"),
    /** What had been done already was told. */
    RECORDED_LATE("recorded-late"),
    /** Something happened since. */
    NEW_EVENTS("new-events"),
    /** A deadline passed. */
    DEADLINE_PASSED("deadline-passed"),
    /** A team or its function belongs elsewhere. */
    ORGANISATION_CHANGED("organisation-changed"),
    /** Another target holds: it changes the rating alone. */
    TARGET_CHANGED("target-changed"),
    /** Another value was entered, or the readings changed that it is made of. */
    VALUE_CHANGED("value-changed");

    private final String wireName;

    Cause(String wireName) {
        this.wireName = wireName;
    }

    /** The word that stands in answers. */
    public String wireName() {
        return wireName;
    }
}
