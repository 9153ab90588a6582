package childrens.improvement.metrics.obligation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a measure does not count at all, from a day on.
 *
 * @param version such as {@code M004/cohort-2}
 * @param validFrom the first London day on which a start is sorted by it, or null while it is only proposed
 * @param source law, guidance or line of the plan
 * @param assumed whether law and plan are silent
 * @param leavesOut the openers that are left out: those of which any member has one of its values
 */
public record CohortVersion(
        String version, @Nullable LocalDate validFrom, String source, boolean assumed, Members leavesOut) {}
