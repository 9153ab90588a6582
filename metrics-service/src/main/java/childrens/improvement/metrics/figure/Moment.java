package childrens.improvement.metrics.figure;

import childrens.improvement.metrics.timeliness.London;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The {@code at} of a question: an instant, or the end of a London day.
 *
 * @param day the London day that the windows end with
 * @param seenBefore what happened before it is seen
 * @param passedBy deadlines up to and including it can have passed
 */
public record Moment(LocalDate day, Instant seenBefore, Instant passedBy) {

    /** An instant: what happened at it is seen. */
    public static Moment at(Instant instant) {
        return new Moment(London.dayOf(instant), instant.plusNanos(1), instant);
    }

    /** The end of a London day: all that fell due on it is decided. */
    public static Moment endOf(LocalDate day) {
        Instant end = London.startOf(day.plusDays(1));
        return new Moment(day, end, end);
    }

    /** The same moment, with no deadline passed that has not passed at the other instant too. */
    public Moment notPassedAfter(Instant limit) {
        return limit.isBefore(passedBy) ? new Moment(day, seenBefore, limit) : this;
    }

    /** Whether something had happened by this moment. */
    boolean sees(Instant happened) {
        return happened.isBefore(seenBefore);
    }

    /** Whether a deadline had passed by this moment. */
    boolean isPast(Instant dueBefore) {
        return !dueBefore.isAfter(passedBy);
    }
}
