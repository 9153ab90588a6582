package childrens.improvement.alerting.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

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
        ACTION,
        /** Posts that nobody holds, and that are vacant no longer. */
        VACANCY,
        /** What is due soon, of what runs in hours. */
        DUE_SOON,
        /** What is still overdue, for a further post; a feed that has fallen silent. */
        ESCALATED;

        /** The word in the tables. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The letter with the word. */
        public static Letter of(String code) {
            return valueOf(code.replace('-', '_').toUpperCase(Locale.ROOT));
        }
    }

    /** Why a message waits. */
    public enum Hold {
        /** It does not wait. */
        NONE,
        /** For the start of the next working time. */
        WORKING_TIME,
        /** For the morning of the working day after the due day. */
        MORNING,
        /** For the closings of the next working morning. */
        TOGETHER,
        /** For the weekly message. */
        WEEK,
        /** Until it is so many working days late. */
        LATE,
        /** For the weekly message after one whole further interval. */
        INTERVAL,
        /** Two visits running did not see the child. */
        UNSEEN,
        /** The message to the post before could not be delivered. */
        UNDELIVERED
    }
}
