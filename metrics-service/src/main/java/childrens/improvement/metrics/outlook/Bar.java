package childrens.improvement.metrics.outlook;

import childrens.improvement.metrics.figure.TargetVersion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Between which percentages a figure meets its target.
 *
 * @param lower per cent, or null where it can only be too high
 * @param upper per cent, or null where it can only be too low
 */
record Bar(@Nullable BigDecimal lower, @Nullable BigDecimal upper) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** The bar of a target; empty where a target holds no figure against a number. */
    static Optional<Bar> of(@Nullable TargetVersion target) {
        if (target == null) {
            return Optional.empty();
        }
        BigDecimal value = "every-one".equals(target.kind()) ? ALL : target.value();
        if (value == null) {
            return Optional.empty();
        }
        return switch (target.kind()) {
            case "at-least", "every-one" -> Optional.of(new Bar(value, null));
            case "at-most" -> Optional.of(new Bar(null, value));
            case "band" -> Optional.of(new Bar(value, target.upper() == null ? value : target.upper()));
            case "maintain" -> Optional.of(around(value, target));
            default -> Optional.empty();
        };
    }

    /** What is to be maintained is met within the tolerance on both sides. */
    private static Bar around(BigDecimal value, TargetVersion target) {
        BigDecimal tolerance = target.tolerance() == null ? BigDecimal.ZERO : target.tolerance();
        BigDecimal upper = target.upper() == null ? value : target.upper();
        return new Bar(value.subtract(tolerance), upper.add(tolerance));
    }

    /** The fewest of so many that meet it; 0 where none are asked for. */
    int fewest(int total) {
        return lower == null
                ? 0
                : share(lower, total).setScale(0, RoundingMode.CEILING).intValue();
    }

    /** The most of so many that meet it. */
    int most(int total) {
        return upper == null
                ? total
                : share(upper, total).setScale(0, RoundingMode.FLOOR).intValue();
    }

    private static BigDecimal share(BigDecimal percent, int total) {
        return percent.multiply(BigDecimal.valueOf(total)).divide(ALL);
    }
}
