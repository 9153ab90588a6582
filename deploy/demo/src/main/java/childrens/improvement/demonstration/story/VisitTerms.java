package childrens.improvement.demonstration.story;

import childrens.improvement.demonstration.calendar.EnglishDays;
import java.time.Instant;
import java.time.LocalDate;

/** How far apart visits may be. */
interface VisitTerms {

    /** The last day in time of the interval that starts at a moment. */
    LocalDate lastDay(Instant startedAt);

    /** Whether the interval is one of a week, of which no second one is ever let pass. */
    default boolean isWeekly(Instant startedAt) {
        return lastDay(startedAt).isBefore(EnglishDays.dayOf(startedAt).plusDays(8));
    }

    /** Whether the visit is sure to be in time, because two readings of the rule would otherwise part. */
    default boolean isSureInTime(Instant startedAt) {
        return false;
    }

    /** Whether on this day a visit would begin an interval whose length depends on the hour; none is made then. */
    default boolean isRiddle(LocalDate day) {
        return false;
    }

    /** So many working days after the start, and after each visit. */
    static VisitTerms workingDays(int workingDays) {
        return startedAt -> EnglishDays.plusWorkingDays(EnglishDays.dayOf(startedAt), workingDays);
    }
}
