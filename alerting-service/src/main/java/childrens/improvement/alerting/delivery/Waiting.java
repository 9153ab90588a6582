package childrens.improvement.alerting.delivery;

import java.time.Instant;

/**
 * What waits to become one message.
 *
 * @param letter the kind of message
 * @param recipient the post
 * @param dueAt since when the first of it is due
 * @param decidedAt when the last of it was decided
 */
record Waiting(String letter, String recipient, Instant dueAt, Instant decidedAt) {

    private static final String SUMMARY = "summary";

    /** Whether it waits until no more of a backlog comes. */
    boolean isSummary() {
        return letter.equals(SUMMARY);
    }

    Group group() {
        return new Group(letter, recipient);
    }
}
