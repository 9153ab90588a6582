package childrens.improvement.plan.rating;

import childrens.improvement.plan.figure.Reading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How high a figure stands, exactly: a share in per cent, anything else in its own unit.
 *
 * @param top above the line
 * @param bottom below it; more than 0
 */
record Level(BigDecimal top, BigDecimal bottom, boolean isShare) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Set<String> NUMBERS = Set.of("count", "sum", "duration");
    private static final int MOST_DECIMALS = 6;

    /** The level of a reading; empty for one without a value. */
    static Optional<Level> of(@Nullable Reading reading) {
        if (reading == null) {
            return Optional.empty();
        }
        Level share = share(reading.numerator(), reading.denominator());
        BigDecimal value = reading.value();
        Level number = value == null ? null : new Level(value, BigDecimal.ONE, false);
        boolean isNumber = NUMBERS.contains(reading.kind());
        return Optional.ofNullable(isNumber ? number : share == null ? number : share);
    }

    static @Nullable Level share(@Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
        return numerator == null || denominator == null || denominator.signum() <= 0
                ? null
                : new Level(numerator.multiply(HUNDRED), denominator, true);
    }

    /** Negative below the bound, 0 at it, positive above it. */
    int against(BigDecimal bound) {
        return top.compareTo(bound.multiply(bottom));
    }

    int compareTo(Level other) {
        return top.multiply(other.bottom).compareTo(other.top.multiply(bottom));
    }

    /** How far it stands outside a range; 0 within. */
    Level outside(BigDecimal lower, BigDecimal upper) {
        BigDecimal below = lower.multiply(bottom).subtract(top);
        BigDecimal above = top.subtract(upper.multiply(bottom));
        return new Level(below.max(above).max(BigDecimal.ZERO), bottom, isShare);
    }

    /** How far from a bound, with one decimal, or as many as it takes not to read as nothing. */
    String distance(BigDecimal bound) {
        return shown(top.subtract(bound.multiply(bottom)).abs());
    }

    /** Such as {@code 93 of 100 is 93.0%}; shown more finely where one decimal would hide on which side it lies. */
    String sentence(@Nullable BigDecimal bound) {
        if (!isShare) {
            return "The figure is " + plain(top);
        }
        int decimals = 1;
        while (bound != null
                && against(bound) != 0
                && decimals < MOST_DECIMALS
                && at(top, decimals).compareTo(bound) == 0) {
            decimals++;
        }
        return plain(top.divide(HUNDRED)) + " of " + plain(bottom) + " is "
                + at(top, decimals).toPlainString() + "%";
    }

    private String shown(BigDecimal difference) {
        int decimals = 1;
        while (difference.signum() != 0
                && decimals < MOST_DECIMALS
                && at(difference, decimals).signum() == 0) {
            decimals++;
        }
        return isShare ? at(difference, decimals).toPlainString() : plain(difference);
    }

    private BigDecimal at(BigDecimal number, int decimals) {
        return number.divide(bottom, decimals, RoundingMode.HALF_UP);
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
