package childrens.improvement.metrics.definition;

import childrens.improvement.metrics.obligation.IntervalRule;
import childrens.improvement.metrics.timeliness.Timescale;
import org.jspecify.annotations.Nullable;

/** How far apart visits may lie, as it is written. */
record IntervalEntry(
        LimitEntry first,
        @Nullable LimitEntry second,
        @Nullable LimitEntry untilFirstReview,
        LimitEntry then,
        @Nullable LimitEntry permanentAfterAYear,
        @Nullable LimitEntry afterAYear) {

    IntervalRule toDomain() {
        return new IntervalRule(
                first.toDomain(),
                orNull(second),
                orNull(untilFirstReview),
                then.toDomain(),
                orNull(permanentAfterAYear),
                orNull(afterAYear));
    }

    private static @Nullable Timescale orNull(@Nullable LimitEntry limit) {
        return limit == null ? null : limit.toDomain();
    }
}
