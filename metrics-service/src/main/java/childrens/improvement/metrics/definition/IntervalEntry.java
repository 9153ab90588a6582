package childrens.improvement.metrics.definition;

import childrens.improvement.metrics.obligation.IntervalRule;
import org.jspecify.annotations.Nullable;

/** How far apart visits may lie, as it is written. */
record IntervalEntry(
        LimitEntry first,
        @Nullable LimitEntry untilFirstReview,
        LimitEntry then,
        @Nullable LimitEntry permanentAfterAYear) {

    IntervalRule toDomain() {
        return new IntervalRule(
                first.toDomain(),
                untilFirstReview == null ? null : untilFirstReview.toDomain(),
                then.toDomain(),
                permanentAfterAYear == null ? null : permanentAfterAYear.toDomain());
    }
}
