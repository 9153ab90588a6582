package childrens.improvement.alerting.escalation;

import java.time.Instant;
import java.util.List;

/**
 * When a message is due, for whom, and with which others it goes.
 *
 * @param at at or after the moment of the decision
 * @param letter what due messages of one recipient have in common that go as one
 * @param hold why it waits, or {@link Hold#NONE}
 */
public record Due(Instant at, List<Audience> audiences, Letter letter, Hold hold) {

    /** Copies the audiences. */
    public Due {
        audiences = List.copyOf(audiences);
    }

    /** The kinds of letter: what is due to one post and of one kind goes as one message. */
    public enum Letter {
        /** What has become overdue. */
        OVERDUE,
        /** What was over already when it was found: a first load, a late feed. */
        SUMMARY,
        /** What is overdue no longer. */
        SETTLED,
        /** Percentages. */
        WEEKLY,
        /** Actions of the plan that are due soon or overdue. */
        ACTION
    }

    /** Why a message waits. */
    public enum Hold {
        /** It does not wait. */
        NONE,
        /** For the start of the next working time. */
        WORKING_TIME,
        /** For the morning of the working day after the due day. */
        MORNING,
        /** For the weekly message. */
        WEEK
    }
}
