package childrens.improvement.plan.difference;

import childrens.improvement.plan.figure.MeasureFigure;
import childrens.improvement.plan.figure.ObjectiveFigure;
import childrens.improvement.plan.figure.Reading;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The measures of an objective in two quarters. */
final class FigureDifferences {

    private FigureDifferences() {}

    static void add(ObjectiveFigure before, ObjectiveFigure after, List<Difference> found) {
        String objective = after.objective();
        Map<String, MeasureFigure> earlier = before.measures().stream()
                .collect(Collectors.toMap(MeasureFigure::row, Function.identity(), (one, other) -> one));
        for (MeasureFigure measure : after.measures()) {
            MeasureFigure was = earlier.remove(measure.row());
            if (was == null) {
                found.add(new Difference("placement-added", measure.row(), objective, null, measure.wording()));
            } else {
                value(was, measure, objective, found);
                QuarterDifferences.rating(measure.row(), objective, was.rating(), measure.rating(), found);
                QuarterDifferences.direction(measure.row(), objective, was.travel(), measure.travel(), found);
                QuarterDifferences.narrative(measure.row(), objective, was.narrative(), measure.narrative(), found);
            }
        }
        before.measures().stream()
                .filter(measure -> earlier.containsKey(measure.row()))
                .forEach(gone ->
                        found.add(new Difference("placement-gone", gone.row(), objective, gone.wording(), null)));
    }

    private static void value(MeasureFigure before, MeasureFigure after, String objective, List<Difference> found) {
        String was = words(before.reading());
        String is = words(after.reading());
        if (!Objects.equals(was, is)) {
            found.add(new Difference("value-changed", after.row(), objective, was, is));
        }
    }

    /** The counts where there are some: two percentages may be the same and their counts not. */
    private static @Nullable String words(@Nullable Reading reading) {
        if (reading == null) {
            return null;
        }
        BigDecimal numerator = reading.numerator();
        BigDecimal denominator = reading.denominator();
        BigDecimal value = reading.value();
        if (numerator != null && denominator != null) {
            return numerator.toPlainString() + " of " + denominator.toPlainString();
        }
        return value == null ? null : value.toPlainString();
    }
}
