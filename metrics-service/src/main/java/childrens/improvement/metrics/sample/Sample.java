package childrens.improvement.metrics.sample;

import childrens.improvement.metrics.row.Row;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A random sample of rows.
 *
 * @param items the rows, in the order of every list
 * @param next always null: a sample is answered whole
 * @param seed with which it can be drawn again
 * @param size how many were asked for
 * @param of how many rows in reach it was drawn from
 * @param withheld how many rows behind the figure are out of the caller's reach, and were not drawn from
 * @param at as they stood when
 * @param knownAt as they were known when; with the same seed and moments the same rows are drawn
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Sample(
        List<Row> items,
        @Nullable String next,
        String seed,
        int size,
        int of,
        int withheld,
        OffsetDateTime at,
        OffsetDateTime knownAt) {}
