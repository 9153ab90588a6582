package childrens.improvement.plan.history;

import java.util.Locale;

/** What a change did to a thing. */
public enum Act {
    /** It was not there before. */
    CREATED,
    /** Its content is another. */
    CHANGED,
    /** It is hidden; nothing of it is lost. */
    ARCHIVED,
    /** It is shown again. */
    RESTORED,
    /** Its parts stand in another order. */
    ORDERED,
    /** A document brought it. */
    IMPORTED,
    /** It was put before whoever approves it. */
    SUBMITTED,
    /** It was approved. */
    APPROVED,
    /** It was closed. */
    CLOSED;

    /** The word in answers and in the table. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
