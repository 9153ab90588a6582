package childrens.improvement.metrics.note;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of queries.
 *
 * @param items newest first
 * @param next the cursor of the page that follows, or null
 * @param withheld how many of the list are out of the caller's reach
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record QueryPage(List<Query> items, @Nullable String next, int withheld) {}
