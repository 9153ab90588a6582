package childrens.improvement.plan.figure;

import childrens.improvement.plan.document.PrintedValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One placement of a measure in a quarter.
 *
 * @param row the plan's own row, {@code M028}; {@code measure} is the one that answers for it
 * @param printed what the plan prints for the quarter; empty where it prints nothing
 * @param reading the computed figure: frozen, once the quarter is closed; null when it has no value or was not heard of
 * @param restated the figure as known now, where it differs from the frozen one
 * @param previous the reading of the previous period, with which the direction was found
 * @param series the readings of the last periods, oldest first, for a trend line
 */
public record MeasureFigure(
        String row,
        String measure,
        String wording,
        List<PrintedValue> printed,
        @Nullable Reading reading,
        @Nullable Reading restated,
        @Nullable Reading previous,
        List<Reading> series,
        Rated rating,
        @Nullable AssertedRating asserted,
        Travel travel,
        @Nullable String narrative) {}
