package childrens.improvement.plan.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The last periods of a measure.
 *
 * @param points oldest first; those without a number are left out of the line, not drawn as nothing
 * @param target the bar, where the measure has one number to be held against
 * @param description the line in a sentence
 */
public record Trend(
        String row,
        String title,
        List<Point> points,
        @Nullable BigDecimal target,
        String description) {

    /**
     * A period with its number.
     *
     * @param value percent or value, for the line
     * @param text the same in words, numerator and denominator with it
     */
    public record Point(String period, @Nullable BigDecimal value, String text) {}

    /** All periods with their numbers, in one line. */
    public String inWords() {
        return points.stream()
                        .map(point -> point.period() + ": " + point.text())
                        .collect(Collectors.joining("; "))
                + ".";
    }

    /** The numbers that the line goes through. */
    public List<BigDecimal> values() {
        return points.stream()
                .flatMap(point -> Optional.ofNullable(point.value()).stream())
                .toList();
    }
}
