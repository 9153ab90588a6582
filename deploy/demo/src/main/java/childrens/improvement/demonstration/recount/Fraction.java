package childrens.improvement.demonstration.recount;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** So many of so many; the percentage is for showing only. */
public record Fraction(int numerator, int denominator) {

    /**
     * The percentage, rounded half up to so many decimals.
     *
     * @throws ArithmeticException of nothing, which has no percentage
     */
    public BigDecimal percent(int decimals) {
        return BigDecimal.valueOf(100L * numerator)
                .divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_UP);
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
