package childrens.improvement.metrics.series;

import childrens.improvement.metrics.reading.Reading;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A reading of a series.
 *
 * @param reading the figure of its window
 * @param direction against the period before, by the plan's own key
 * @param signal of a control chart of the figures up to this one, since the definition last changed
 * @param definition which version of the timescale and of the cohort counts what starts on the last day
 */
public record SeriesPoint(@JsonUnwrapped Reading reading, Direction direction, Signal signal, String definition) {

    /** Whether another version of the definition counts it than the one before. */
    boolean isOtherwiseDefined() {
        return reading.definitionChanged();
    }
}
