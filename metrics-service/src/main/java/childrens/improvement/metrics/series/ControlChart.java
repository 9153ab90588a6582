package childrens.improvement.metrics.series;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chart of individual values and moving ranges (XmR), of figures of equal periods in order of time.
 *
 * <p>The centre is the mean of all values; the limits lie 2.66 mean moving ranges from it (three standard deviations, as
 * ranges of two estimate them). The last value is a signal when it lies beyond a limit, or when it ends a run of eight
 * values on the same side of the centre. With fewer than eight values nothing is said.
 *
 * @param points how many values
 * @param centre their mean
 * @param lower limit
 * @param upper limit
 * @param signalled whether the last value is a signal
 * @param last the last value
 */
record ControlChart(int points, double centre, double lower, double upper, boolean signalled, double last) {

    static final int FEWEST = 8;
    private static final int RUN = 8;
    private static final double RANGES_TO_LIMIT = 2.66;

    /** The chart; null of too few values. */
    static @Nullable ControlChart of(List<Level> levels) {
        if (levels.size() < FEWEST) {
            return null;
        }
        double[] values = levels.stream().mapToDouble(Level::value).toArray();
        double sum = 0;
        double ranges = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i];
            ranges += i == 0 ? 0 : Math.abs(values[i] - values[i - 1]);
        }
        double centre = sum / values.length;
        double reach = RANGES_TO_LIMIT * ranges / (values.length - 1);
        double last = values[values.length - 1];
        // a hair's breadth, so that a row of equal values is not a signal of rounding
        double hair = 1e-9 * Math.max(1, Math.abs(centre));
        boolean beyond = Math.abs(last - centre) > reach + hair;
        return new ControlChart(
                values.length, centre, centre - reach, centre + reach, beyond || endsRun(values, centre, hair), last);
    }

    private static boolean endsRun(double[] values, double centre, double hair) {
        int above = 0;
        int below = 0;
        for (int i = values.length - RUN; i < values.length; i++) {
            above += values[i] > centre + hair ? 1 : 0;
            below += values[i] < centre - hair ? 1 : 0;
        }
        return above == RUN || below == RUN;
    }

    /** What it says of the last value. */
    Signal signal(Polarity polarity) {
        int better = signalled ? polarity.compare(level(last), level(centre)) : 0;
        return better > 0 ? Signal.IMPROVING : better < 0 ? Signal.WORSENING : Signal.STABLE;
    }

    private static Level level(double value) {
        return new Level(new BigDecimal(value, MathContext.DECIMAL64), BigDecimal.ONE);
    }
}
