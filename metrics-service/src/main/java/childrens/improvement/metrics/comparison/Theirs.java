package childrens.improvement.metrics.comparison;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the case system's list.
 *
 * @param line of the table, the header being 1
 * @param subject pseudonym of the child as it was sent, or null
 * @param reference the council's own number of the child as it was sent, or null
 * @param measure code of the measure
 * @param due the last London day in time
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Theirs(
        long line, @Nullable String subject, @Nullable String reference, String measure, LocalDate due) {}
