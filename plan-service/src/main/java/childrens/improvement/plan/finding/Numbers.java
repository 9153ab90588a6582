package childrens.improvement.plan.finding;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as they are printed. */
final class Numbers {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Numbers() {}

    static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0).toPlainString() : stripped.toPlainString();
    }

    static String percent(BigDecimal number) {
        return plain(number) + "%";
    }

    /** Whether the printed percentage is what the counts come to, rounded to as many places as are printed. */
    static boolean agrees(BigDecimal printed, BigDecimal numerator, BigDecimal denominator) {
        int places = Math.max(printed.scale(), 0);
        BigDecimal down = share(numerator, denominator, places, RoundingMode.FLOOR);
        BigDecimal up = share(numerator, denominator, places, RoundingMode.CEILING);
        return printed.compareTo(down) == 0 || printed.compareTo(up) == 0;
    }

    static BigDecimal share(BigDecimal numerator, BigDecimal denominator, int places, RoundingMode rounding) {
        return numerator.multiply(HUNDRED).divide(denominator, places, rounding);
    }

    /** What the counts come to, with two places. */
    static String share(BigDecimal numerator, BigDecimal denominator) {
        return plain(numerator) + " of " + plain(denominator) + " is "
                + percent(share(numerator, denominator, 2, RoundingMode.HALF_UP));
    }
}
