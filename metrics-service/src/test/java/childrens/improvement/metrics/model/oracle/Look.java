package childrens.improvement.metrics.model.oracle;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A moment from which one looks back.
 *
 * @param day the London day
 * @param seenBefore what happened before it is seen
 * @param passedBy deadlines up to and including it have passed
 */
public record Look(LocalDate day, Instant seenBefore, Instant passedBy) {

    /** At an instant; what happened at it is seen. */
    public static Look at(Instant instant) {
        return new Look(EnglandDays.day(instant), instant.plusNanos(1), instant);
    }

    /** At the end of a London day; no deadline has passed that has not passed at the limit. */
    public static Look atEndOf(LocalDate day, Instant limit) {
        Instant end = EnglandDays.end(day);
        return new Look(day, end, end.isBefore(limit) ? end : limit);
    }

    boolean sees(Instant happened) {
        return happened.isBefore(seenBefore);
    }

    boolean hasPassed(Instant dueBefore) {
        return !dueBefore.isAfter(passedBy);
    }
}
