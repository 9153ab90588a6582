package childrens.improvement.demonstration.story;

import childrens.improvement.demonstration.calendar.EnglishDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is owed once, so many working days after something else, and done in time or late as a share asks for.
 *
 * <p>Nothing of it falls due on the last evening: what has its last day then is done by the afternoon.
 */
final class Step {

    private static final int MOST_DAYS_LATE = 14;

    private final Draw draw;
    private final int workingDays;
    private final Steady share;

    Step(Draw draw, int workingDays, Steady share) {
        this.draw = draw;
        this.workingDays = workingDays;
        this.share = share;
    }

    /**
     * When it is done; after the last day of the demonstration where it is still to come.
     *
     * @param endsAt when all this ends, by when it is then hurried through; null where no end is near
     */
    Instant after(Instant start, @Nullable Instant endsAt) {
        var startDay = EnglishDays.dayOf(start);
        var lastDay = EnglishDays.plusWorkingDays(startDay, workingDays);
        var day = EnglishDays.plusWorkingDays(startDay, draw.between(Math.min(1, workingDays / 2), workingDays));
        var hurried = endsAt != null
                && endsAt.isBefore(EnglishDays.endOf(EnglishDays.plusWorkingDays(lastDay, MOST_DAYS_LATE + 1)));
        if (hurried || lastDay.equals(Calendar.LAST_DAY)) {
            share.count(startDay, true);
            return soonAfter(start);
        }
        var isOpen = lastDay.isAfter(Calendar.LAST_DAY);
        var best = isOpen ? day : share.inTime(day, lastDay);
        if (best != null) {
            day = best;
            if (!day.isAfter(Calendar.LAST_DAY)) {
                share.count(day, true);
            }
            return day.equals(startDay) ? soonAfter(start) : draw.moment(day, 9, 16);
        }
        share.count(lastDay, false);
        return draw.moment(EnglishDays.plusWorkingDays(lastDay, daysLate()), 9, 16);
    }

    private Instant soonAfter(Instant start) {
        return start.plus(Duration.ofMinutes(draw.between(10, 50)));
    }

    private int daysLate() {
        return draw.chance(0.7) ? draw.between(1, 5) : draw.between(6, MOST_DAYS_LATE);
    }

    /** The last day in time after a start. */
    LocalDate lastDay(Instant start) {
        return EnglishDays.plusWorkingDays(EnglishDays.dayOf(start), workingDays);
    }
}
