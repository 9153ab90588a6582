package childrens.improvement.metrics.timeliness;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many of how many; a percentage only for display, because comparison with a target is between whole numbers.
 *
 * @param numerator 0 to {@code denominator}
 * @param denominator 0 or more; a share of nothing has no value
 */
public record Share(int numerator, int denominator) {

    private static final double Z_95 = 1.959963984540054;

    /** Refuses what is no share. */
    public Share {
        if (numerator < 0 || numerator > denominator) {
            throw new IllegalArgumentException(numerator + " of " + denominator);
        }
    }

    /** Per cent, rounded half up to one decimal; empty for a share of nothing. */
    public Optional<BigDecimal> percent() {
        return denominator == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(100L * numerator)
                        .divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP));
    }

    /** Compares the exact share with a number of per cent: negative when below, 0 when equal, positive when above. */
    public int compareToPercent(BigDecimal percent) {
        return BigDecimal.valueOf(100L * numerator).compareTo(percent.multiply(BigDecimal.valueOf(denominator)));
    }

    /** The bounds of Wilson's 95% interval in per cent, each rounded to one decimal; empty for a share of nothing. */
    public Optional<Interval> interval() {
        return denominator == 0
                ? Optional.empty()
                : Optional.of(new Interval(tenth(bounds().lower()), tenth(bounds().upper())));
    }

    /**
     * Whether the interval, not rounded, lies wholly between two numbers of per cent; never for a share of nothing.
     *
     * @param least the lower number, or null for none
     * @param most the upper number, or null for none
     */
    public boolean isWithin(@Nullable BigDecimal least, @Nullable BigDecimal most) {
        return denominator > 0
                && (least == null || bounds().lower() >= least.doubleValue())
                && (most == null || bounds().upper() <= most.doubleValue());
    }

    private Bounds bounds() {
        double n = denominator;
        double p = numerator / n;
        double spread = Z_95 * Math.sqrt(p * (1 - p) / n + Z_95 * Z_95 / (4 * n * n));
        double middle = p + Z_95 * Z_95 / (2 * n);
        double scale = 100 / (1 + Z_95 * Z_95 / n);
        return new Bounds(scale * (middle - spread), scale * (middle + spread));
    }

    private record Bounds(double lower, double upper) {}

    private static BigDecimal tenth(double percent) {
        return BigDecimal.valueOf(Math.max(0, Math.min(100, percent))).setScale(1, RoundingMode.HALF_UP);
    }

    /**
     * Between which shares the true rate lies with 95% confidence.
     *
     * @param lower per cent
     * @param upper per cent
     */
    public record Interval(BigDecimal lower, BigDecimal upper) {}
}
