package childrens.improvement.metrics.obligation;

import childrens.improvement.metrics.timeliness.Timescale;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The time allowed, from a day on.
 *
 * @param version such as {@code M004/1}
 * @param validFrom the first London day on which a start is judged by it, or null while it is only proposed
 * @param source law, guidance or line of the plan
 * @param assumed whether law and plan are silent
 * @param policy what it judges besides what starts when it is in force
 * @param limit the timescale of a one-shot obligation, or null where intervals recur or each record names its own day
 * @param intervals the intervals by rule where they recur; the rule {@code default} where records name none
 */
public record TimescaleVersion(
        String version,
        @Nullable LocalDate validFrom,
        String source,
        boolean assumed,
        ChangePolicy policy,
        @Nullable Timescale limit,
        Map<String, IntervalRule> intervals) {

    /** Whether working days are counted. */
    boolean countsWorkingDays() {
        return Stream.concat(
                        Stream.ofNullable(limit),
                        intervals.values().stream().flatMap(rule -> rule.named().values().stream()))
                .anyMatch(Timescale.WorkingDays.class::isInstance);
    }
}
