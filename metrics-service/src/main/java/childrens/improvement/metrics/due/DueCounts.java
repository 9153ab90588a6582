package childrens.improvement.metrics.due;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has to be done in a span, by measure; a measure of which nothing has is left out.
 *
 * @param next always null: they are few
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DueCounts(List<DueCount> items, @Nullable String next) {}
