package childrens.improvement.metrics.rollup;

import childrens.improvement.metrics.reading.Reading;
import childrens.improvement.metrics.series.Direction;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What one measure, or one area, adds to a roll-up.
 *
 * @param measure the measure, or the roll-up itself where an area is counted
 * @param title of the measure
 * @param scope whose figure is looked at
 * @param counted whether it is in the denominator
 * @param good whether it is in the numerator
 * @param direction against the quarter before, where that decides, or null
 * @param reading the figure that decides
 * @param opens where the rows behind it are
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Contribution(
        String measure,
        String title,
        String scope,
        boolean counted,
        boolean good,
        @Nullable Direction direction,
        Reading reading,
        String opens) {}
