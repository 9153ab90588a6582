package childrens.improvement.metrics.obligation;

import java.util.Arrays;

/** What a row is about. */
public enum Nature {
    /** Something owed, with a due moment. */
    DUTY,
    /** Something that happened once: it is decided at the moment at which it happened. */
    EVENT,
    /** Something that was so for a time: it counts while it lasts and falls due never. */
    SPELL;

    /** The word that stands in the database. */
    public String wireName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The constant of a word that {@link #wireName()} gave. */
    public static Nature of(String wireName) {
        return Arrays.stream(values())
                .filter(nature -> nature.wireName().equals(wireName))
                .findFirst()
                .orElseThrow();
    }
}
