package childrens.improvement.plan.report;

import childrens.improvement.plan.document.Placement;
import childrens.improvement.plan.document.PlacementTarget;
import childrens.improvement.plan.figure.MeasureFigure;
import childrens.improvement.plan.figure.Reading;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a trend line of the readings of the last periods. */
final class TrendWords {

    private static final Set<String> ONE_BAR = Set.of("at-least", "at-most", "maintain");

    private TrendWords() {}

    /** The line; null where fewer than two periods have a number. */
    static @Nullable Trend of(Placement placement, MeasureFigure figure) {
        List<Trend.Point> points =
                figure.series().stream().map(TrendWords::point).toList();
        List<Trend.Point> drawn =
                points.stream().filter(point -> point.value() != null).toList();
        if (drawn.size() < 2) {
            return null;
        }
        Trend.Point first = drawn.get(0);
        Trend.Point last = drawn.get(drawn.size() - 1);
        BigDecimal bar = bar(placement.targets());
        String unit = last.text().endsWith("%)") || last.text().endsWith("%") ? "%" : "";
        String description =
                drawn.size() + " periods: from " + first.text() + ", " + first.period() + ", to " + last.text()
                        + ", " + last.period() + "."
                        + (bar == null ? "" : " Target, dashed: " + UkWords.number(bar) + unit + ".");
        return new Trend(placement.row(), "Trend of " + placement.row(), points, bar, description);
    }

    private static Trend.Point point(Reading reading) {
        FigureLine line = FigureLine.of(reading);
        BigDecimal value = reading.percent() == null ? reading.value() : reading.percent();
        return new Trend.Point(line.period(), value, line.text());
    }

    private static @Nullable BigDecimal bar(List<PlacementTarget> targets) {
        return targets.stream()
                .filter(target -> target.adopted() && target.part() == null && ONE_BAR.contains(target.kind()))
                .flatMap(target -> Optional.ofNullable(target.value()).stream())
                .findFirst()
                .orElse(null);
    }
}
