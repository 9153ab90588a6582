package childrens.improvement.demonstration.story;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A span of time that children of one household spend with a plan, or looked after.
 *
 * @param group pseudonym of the household
 * @param until when it ended; null while it goes on
 */
record Stay(
        String group,
        List<String> children,
        String team,
        Instant from,
        @Nullable Instant until) {}
