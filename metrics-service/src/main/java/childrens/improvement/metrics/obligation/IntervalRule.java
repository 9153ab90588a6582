package childrens.improvement.metrics.obligation;

import childrens.improvement.metrics.timeliness.Timescale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far apart recurring visits may lie.
 *
 * @param first from the start to the first visit
 * @param untilFirstReview from then on until the first looked-after review has been held, or null where that changes
 *     nothing
 * @param then after that
 * @param permanentAfterAYear for intervals that start when the placement is permanent and has lasted a year, or null
 */
public record IntervalRule(
        Timescale first,
        @Nullable Timescale untilFirstReview,
        Timescale then,
        @Nullable Timescale permanentAfterAYear) {

    /** All its timescales. */
    public Stream<Timescale> timescales() {
        return Stream.of(
                        Stream.of(first),
                        Stream.ofNullable(untilFirstReview),
                        Stream.of(then),
                        Stream.ofNullable(permanentAfterAYear))
                .flatMap(each -> each);
    }
}
