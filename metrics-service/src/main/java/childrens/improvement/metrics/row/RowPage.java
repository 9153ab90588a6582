package childrens.improvement.metrics.row;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of rows.
 *
 * @param items the rows
 * @param next the cursor of the page that follows, or null
 * @param withheld how many rows of the whole list are out of the caller's reach
 * @param at as they stood when
 * @param knownAt as they were known when
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RowPage(
        List<Row> items, @Nullable String next, int withheld, OffsetDateTime at, OffsetDateTime knownAt) {}
