package childrens.improvement.metrics.outlook;

import childrens.improvement.metrics.figure.Bar;
import childrens.improvement.metrics.figure.TargetVersion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Between which percentages a figure meets its target.
 *
 * @param lower per cent, or null where it can only be too high
 * @param upper per cent, or null where it can only be too low
 */
record Bounds(@Nullable BigDecimal lower, @Nullable BigDecimal upper) {

    private static final Set<String> KINDS = Set.of("at-least", "every-one", "at-most", "band", "maintain");
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** Those of a target; empty where a target holds no share against a number. */
    static Optional<Bounds> of(@Nullable TargetVersion target) {
        return Optional.ofNullable(target)
                .filter(each -> KINDS.contains(each.kind()))
                .map(Bar::ofPercent)
                .filter(Bar::isAny)
                .map(bar -> new Bounds(bar.least(), bar.most()));
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
