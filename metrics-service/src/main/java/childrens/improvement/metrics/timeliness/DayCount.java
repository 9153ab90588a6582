package childrens.improvement.metrics.timeliness;

/** Which day is day 1. */
public enum DayCount {
    /** The day after the start, as in the national statistics: done on the same day is 0 days. */
    AFTER_START("after-start"),
    /** The start day itself, as in "beginning with the day" of section 32 of the Children Act 1989. */
    FROM_START("from-start");

    private final String wireName;

    DayCount(String wireName) {
        this.wireName = wireName;
    }

    /** The word that stands in definitions and answers. */
    public String wireName() {
        return wireName;
    }

    /** The constant of a word; {@code after-start} when the word is anything else. */
    public static DayCount of(String wireName) {
        return FROM_START.wireName.equals(wireName) ? FROM_START : AFTER_START;
    }

    /** Days by which the last day in time comes earlier than when counted from the day after the start. */
    int shift() {
        return this == FROM_START ? 1 : 0;
    }
}
