package childrens.improvement.metrics.series;

import childrens.improvement.metrics.reading.Reading;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reading a window, oldest first.
 *
 * @param measure its code
 * @param scope whose
 * @param window which stretch each reading is of
 * @param from the first day that was asked for
 * @param until the day after the last
 * @param knownAt as it was known when
 * @param polarity which way is better: {@code up}, {@code down}, {@code towards-the-band} or {@code none}
 * @param items the readings
 * @param next always null: a series is answered whole
 * @param direction of the last reading, or null of none
 * @param signal of the last reading
 * @param chart the control chart of the last reading, or null of too few
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Series(
        String measure,
        String scope,
        String window,
        LocalDate from,
        LocalDate until,
        OffsetDateTime knownAt,
        String polarity,
        List<SeriesPoint> items,
        @Nullable String next,
        @Nullable Direction direction,
        Signal signal,
        @Nullable ChartOfSeries chart) {

    /**
     * Within which limits chance explains the figures.
     *
     * @param centre the mean
     * @param lower the lower limit; not below 0, and for a share
     * @param upper the upper limit; for a share not above 100
     * @param points how many figures it is of, those since the definition last changed
     */
    public record ChartOfSeries(BigDecimal centre, BigDecimal lower, BigDecimal upper, int points) {

        private static final BigDecimal ALL = BigDecimal.valueOf(100);

        static ChartOfSeries of(ControlChart chart, boolean percent) {
            BigDecimal upper = tenth(chart.upper());
            return new ChartOfSeries(
                    tenth(chart.centre()),
                    tenth(chart.lower()).max(BigDecimal.ZERO),
                    percent ? upper.min(ALL) : upper,
                    chart.points());
        }

        private static BigDecimal tenth(double value) {
            return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
        }
    }

    /**
     * A reading to be compared.
     *
     * @param reading the reading
     * @param definition by which versions it is counted
     */
    record Counted(Reading reading, String definition) {}

    /** Holds each reading against the one before; the first is there only to be compared with. */
    static List<SeriesPoint> compare(List<Counted> readings, Polarity polarity) {
        List<SeriesPoint> points = new ArrayList<>();
        List<Level> levels = new ArrayList<>();
        for (int i = 1; i < readings.size(); i++) {
            Reading before = readings.get(i - 1).reading();
            Reading now = readings.get(i).reading();
            String definition = readings.get(i).definition();
            boolean changed = !readings.get(i - 1).definition().equals(definition);
            if (changed) {
                levels.clear();
            }
            Level level = Level.of(now).orElse(null);
            if (level != null) {
                levels.add(level);
            }
            ControlChart chart = level == null ? null : ControlChart.of(levels);
            points.add(new SeriesPoint(
                    now,
                    changed
                            ? Direction.NOT_COMPARABLE
                            : Direction.of(Level.of(before).orElse(null), level, polarity),
                    chart == null ? Signal.TOO_FEW : chart.signal(polarity),
                    definition));
        }
        return List.copyOf(points);
    }

    /** The chart of the figures since the definition last changed; null of too few. */
    static @Nullable ChartOfSeries chart(List<SeriesPoint> points) {
        List<Level> levels = new ArrayList<>();
        boolean percent = false;
        for (SeriesPoint point : points) {
            if (point.isOtherwiseDefined()) {
                levels.clear();
            }
            Level.of(point.reading()).ifPresent(levels::add);
            percent |= point.reading().percent() != null && point.reading().value() == null;
        }
        ControlChart chart = ControlChart.of(levels);
        return chart == null ? null : ChartOfSeries.of(chart, percent);
    }
}
