package childrens.improvement.metrics.obligation;

import java.util.Arrays;

/** What a new version of a timescale judges, besides all that starts when it is in force. */
public enum VersionPolicy {
    /** Nothing else: what has started stays with the version of its start. */
    AT_START("at-start"),
    /** What the older version would let fall due when the new one is in force. */
    AT_DUE("at-due"),
    /** What is still open and in time when the new version comes into force; what is late stays late. */
    ALL_OPEN("all-open");

    private final String wireName;

    VersionPolicy(String wireName) {
        this.wireName = wireName;
    }

    /** The word that stands in definitions and answers. */
    public String wireName() {
        return wireName;
    }

    /**
     * The constant of a word that {@link #wireName()} gave.
     *
     * @throws IllegalArgumentException for another word
     */
    public static VersionPolicy of(String wireName) {
        return Arrays.stream(values())
                .filter(policy -> policy.wireName.equals(wireName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such policy: " + wireName));
    }
}
