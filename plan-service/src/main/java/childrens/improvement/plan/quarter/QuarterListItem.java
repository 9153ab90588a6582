package childrens.improvement.plan.quarter;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A quarter in the list.
 *
 * @param state {@code open} or {@code closed}; how far its objectives are is said by the counts
 * @param from the first day
 * @param until the day after the last
 * @param submitted how many objectives wait for approval
 * @param approved how many are approved
 */
record QuarterListItem(
        String quarter,
        String state,
        LocalDate from,
        LocalDate until,
        long submitted,
        long approved,
        @Nullable OffsetDateTime closedAt) {

    static QuarterListItem from(Quarter quarter, Written written) {
        return new QuarterListItem(
                quarter.text(),
                written.closedAt() == null ? Written.OPEN : Written.CLOSED,
                quarter.firstDay(),
                quarter.lastDay().plusDays(1),
                count(written, Written.SUBMITTED),
                count(written, Written.APPROVED),
                written.closedAt());
    }

    private static long count(Written written, String state) {
        return written.objectives().values().stream()
                .filter(standing -> standing.state().equals(state))
                .count();
    }
}
