package childrens.improvement.metrics.series;

import childrens.improvement.metrics.reading.Reading;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How high a figure stands, exactly: a share in per cent, anything else in its own unit.
 *
 * @param top above the line
 * @param bottom below it; more than 0
 */
record Level(BigDecimal top, BigDecimal bottom) implements Comparable<Level> {

    /** The level of a reading; empty for one without a value. */
    static Optional<Level> of(Reading reading) {
        if (reading.value() != null) {
            return Optional.of(new Level(reading.value(), BigDecimal.ONE));
        }
        return reading.percent() == null
                ? Optional.empty()
                : Optional.of(new Level(
                        BigDecimal.valueOf(100L * reading.numerator()), BigDecimal.valueOf(reading.denominator())));
    }

    /** How far it stands outside a range, in the same unit; 0 within. */
    Level outside(BigDecimal lower, BigDecimal upper) {
        BigDecimal below = lower.multiply(bottom).subtract(top);
        BigDecimal above = top.subtract(upper.multiply(bottom));
        return new Level(below.max(above).max(BigDecimal.ZERO), bottom);
    }

    double value() {
        return top.doubleValue() / bottom.doubleValue();
    }

    @Override
    public int compareTo(Level other) {
        return top.multiply(other.bottom).compareTo(other.top.multiply(bottom));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Level level && compareTo(level) == 0;
    }

    @Override
    public int hashCode() {
        return Double.hashCode(value());
    }
}
