package childrens.improvement.demonstration.story;

import childrens.improvement.demonstration.calendar.EnglishDays;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Visits to a child in a placement: one in the first week, then as the placement's rule has it.
 *
 * @param permanentFrom when the placement became permanent; null while it is not
 * @param reviewedOn the day of the first review, until which some rules ask for weekly visits
 */
record PlacementTerms(
        String rule,
        Instant placedAt,
        @Nullable Instant permanentFrom,
        @Nullable LocalDate reviewedOn) implements VisitTerms {

    @Override
    public LocalDate lastDay(Instant startedAt) {
        var day = EnglishDays.dayOf(startedAt);
        if (startedAt.equals(placedAt) || isBeforeReview(day)) {
            return day.plusWeeks(1);
        }
        if (isLongPermanent(startedAt)) {
            return day.plusMonths(3);
        }
        return day.plusWeeks(
                rule.equals("connected-person-temporary") || rule.equals("interim-order-with-parent") ? 4 : 6);
    }

    /** The visit after the review is made within the week, so that it does not matter which interval it ends. */
    @Override
    public boolean isSureInTime(Instant startedAt) {
        var day = EnglishDays.dayOf(startedAt);
        return isBeforeReview(day) && reviewedOn != null && !lastDay(startedAt).isBefore(reviewedOn.minusDays(5));
    }

    @Override
    public boolean isRiddle(LocalDate day) {
        return day.equals(reviewedOn)
                || day.equals(placedOn().plusYears(1))
                || (permanentFrom != null && day.equals(EnglishDays.dayOf(permanentFrom)));
    }

    private boolean isBeforeReview(LocalDate day) {
        return reviewedOn != null && day.isBefore(reviewedOn);
    }

    private boolean isLongPermanent(Instant startedAt) {
        return rule.equals("standard")
                && permanentFrom != null
                && !startedAt.isBefore(permanentFrom)
                && !EnglishDays.dayOf(startedAt).isBefore(placedOn().plusYears(1));
    }

    private LocalDate placedOn() {
        return EnglishDays.dayOf(placedAt);
    }
}
