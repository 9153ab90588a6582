package childrens.improvement.metrics.obligation;

import java.util.Arrays;

/** Whose history a row set is derived from. */
public enum Level {
    /** A child, a worker or whoever else events are about. */
    SUBJECT,
    /** The council: what all have recorded. */
    COUNCIL,
    /** Each team of the organisation. */
    TEAM,
    /** Each service area of the organisation. */
    AREA;

    /** Pseudonym of the council, whose history holds what all have recorded. */
    public static final String THE_COUNCIL = "council";

    /** The word that stands in the definitions. */
    public String wireName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The constant of a word that {@link #wireName()} gave. */
    public static Level of(String wireName) {
        return Arrays.stream(values())
                .filter(level -> level.wireName().equals(wireName))
                .findFirst()
                .orElseThrow();
    }

    /** Whether rows of this level can arise from a history: the council's rows only from the council's, and none other. */
    boolean fits(ChildHistory history) {
        return (this == COUNCIL) == THE_COUNCIL.equals(history.subject());
    }
}
