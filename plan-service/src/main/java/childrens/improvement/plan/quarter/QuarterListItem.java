package childrens.improvement.plan.quarter;

import childrens.improvement.plan.document.Plan;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A quarter in the list.
 *
 * @param state the least that any objective has reached: {@code open}, {@code submitted}, {@code approved} or {@code closed}
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

    static QuarterListItem from(Quarter quarter, Plan plan, Written written) {
        return new QuarterListItem(
                quarter.text(),
                written.state(plan),
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
