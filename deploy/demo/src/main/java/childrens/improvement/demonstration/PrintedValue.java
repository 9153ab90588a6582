package childrens.improvement.demonstration;

import childrens.improvement.demonstration.recount.Fraction;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A value that the source plan prints, and the two whole numbers with which the demonstration gives it.
 *
 * @param measure its code; in the adopted variant, basis {@code decided}
 * @param window the kind of window it was printed with: {@code week}, {@code month}, {@code quarter}, {@code ytd} or
 *     {@code year}
 * @param from the first day of the window
 * @param lastDay the last day of the window, for which the reading is asked
 * @param percent as printed: with that many decimals
 * @param fraction at the end of 30 September 2020
 */
public record PrintedValue(
        String measure, String window, LocalDate from, LocalDate lastDay, BigDecimal percent, Fraction fraction) {

    /** Whether a reading equals the printed value at printed precision. */
    public boolean isEqualTo(Fraction reading) {
        return reading.denominator() > 0 && reading.percent(percent.scale()).compareTo(percent) == 0;
    }

    /** The day after the last day of the window. */
    public LocalDate until() {
        return lastDay.plusDays(1);
    }

    @Override
    public String toString() {
        return "%s %s to %s: %s%% = %s".formatted(measure, window, lastDay, percent, fraction);
    }
}
