package childrens.improvement.demonstration.story;

import childrens.improvement.demonstration.calendar.EnglishDays;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How much of what is owed once is to be decided in a period, and how much of it done in time.
 *
 * @param from the first day
 * @param until the day after the last
 */
record Quota(LocalDate from, LocalDate until, int met, int missed) {

    /** Whether something done at a moment counts for the period and is ordinary work, not the evening's. */
    boolean holdsDone(Instant doneAt) {
        return Calendar.lies(EnglishDays.dayOf(doneAt), from, until) && doneAt.isBefore(Calendar.AFTERNOON);
    }

    /** Whether something too late from a moment on counts for the period and was late before the evening. */
    boolean holdsDue(Instant dueBefore) {
        return Calendar.lies(Calendar.lastDayBefore(dueBefore), from, until) && dueBefore.isBefore(Calendar.AFTERNOON);
    }

    Quota less(int metAlready, int missedAlready) {
        return new Quota(from, until, met - metAlready, missed - missedAlready);
    }
}
