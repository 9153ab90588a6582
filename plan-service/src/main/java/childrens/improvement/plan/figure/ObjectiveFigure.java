package childrens.improvement.plan.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An objective in a quarter.
 *
 * @param state {@code open}, {@code submitted}, {@code approved} or {@code closed}
 */
public record ObjectiveFigure(
        String objective,
        String state,
        Rated rating,
        @Nullable AssertedRating asserted,
        Travel travel,
        @Nullable String narrative,
        List<MeasureFigure> measures) {}
