package childrens.improvement.alerting.escalation;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * One of the ladder's classes.
 *
 * @param when what decides the moment of the message
 * @param at the time of the morning message; null for the others
 * @param to whom it is meant for; null where there is no message
 * @param outside whom it is meant for outside working time, at any hour, where there is such a post
 * @param escalation when a further post is told; null for never
 * @param workingDaysBefore how many working days before its time is over it is told; 0 for all but {@link When#PERIOD_END}
 * @param percentage whether the percentage of a measure of the class is told in the weekly message
 */
public record LadderClass(
        String name,
        When when,
        @Nullable LocalTime at,
        @Nullable Audience to,
        @Nullable Audience outside,
        @Nullable Escalation escalation,
        int workingDaysBefore,
        boolean percentage) {

    /** What decides the moment of a class's message. */
    public enum When {
        /** None is sent. */
        NEVER,
        /** At once in working time, else held to its next start. */
        AT_ONCE,
        /** In the morning of the working day after the due day. */
        MORNING_AFTER,
        /** Some working days before the time for it is over, and once after; what metrics-service is asked for. */
        PERIOD_END
    }
}
