package childrens.improvement.metrics.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Between which numbers a figure meets its target, and how far outside it still is within tolerance.
 *
 * @param least the lower bound, or null
 * @param most the upper bound, or null
 * @param below how far below the lower bound is within tolerance
 * @param above how far above the upper bound is within tolerance
 */
public record Bar(@Nullable BigDecimal least, @Nullable BigDecimal most, BigDecimal below, BigDecimal above) {

    private static final BigDecimal ASSUMED_TOLERANCE = BigDecimal.valueOf(5);
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** The bar of a share: in per cent, with a tolerance in percentage points. */
    public static Bar ofPercent(TargetVersion target) {
        BigDecimal tolerance = tolerance(target);
        return of(target, tolerance, tolerance);
    }

    /** The bar of a number: its tolerance is so many per cent of the bound. */
    static Bar ofNumber(TargetVersion target) {
        Bar exact = of(target, BigDecimal.ZERO, BigDecimal.ZERO);
        return new Bar(exact.least, exact.most, part(exact.least, target), part(exact.most, target));
    }

    /** Whether the target says between which numbers a figure meets it. */
    public boolean isAny() {
        return least != null || most != null;
    }

    static String whyNone(TargetVersion target) {
        return switch (target.kind()) {
            case "to-be-confirmed" -> "the target is to be confirmed";
            case "direction" -> "the plan names a direction, not a number";
            case "comparator" -> "it is held against others, not against a number";
            case "none" -> "no target";
            default -> "the target has no number";
        };
    }

    Rating rate(Comparison figure) {
        boolean meets = lies(figure, BigDecimal.ZERO, BigDecimal.ZERO);
        return meets ? Rating.GREEN : lies(figure, below, above) ? Rating.AMBER : Rating.RED;
    }

    /** A sentence such as {@code 93 of 100 misses at least 95%, within tolerance}. */
    String sentence(String figure, Rating rating, String unit) {
        String bounds = least == null
                ? "at most " + plain(most) + unit
                : most == null
                        ? "at least " + plain(least) + unit
                        : least.compareTo(most) == 0
                                ? "exactly " + plain(least) + unit
                                : plain(least) + " to " + plain(most) + unit;
        return switch (rating) {
            case GREEN -> figure + " meets " + bounds;
            case AMBER -> figure + " misses " + bounds + ", within tolerance";
            default -> figure + " misses " + bounds;
        };
    }

    /** How a figure compares with a number, exactly. */
    interface Comparison {
        int with(BigDecimal bound);
    }

    private boolean lies(Comparison figure, BigDecimal less, BigDecimal more) {
        return (least == null || figure.with(least.subtract(less)) >= 0)
                && (most == null || figure.with(most.add(more)) <= 0);
    }

    private static Bar of(TargetVersion target, BigDecimal below, BigDecimal above) {
        BigDecimal value = target.value();
        return switch (target.kind()) {
            case "every-one" -> new Bar(ALL, null, below, above);
            case "none-left" -> new Bar(null, BigDecimal.ZERO, below, above);
            case "at-least" -> new Bar(value, null, below, above);
            case "at-most" -> new Bar(null, value, below, above);
            case "band" -> new Bar(value, target.upper() == null ? value : target.upper(), below, above);
            case "maintain" ->
                value == null
                        ? new Bar(null, null, below, above)
                        // The tolerance around the value is the band itself.
                        : new Bar(
                                value.subtract(tolerance(target)),
                                value.add(tolerance(target)),
                                BigDecimal.ZERO,
                                BigDecimal.ZERO);
            case "comparator" ->
                "down".equals(target.direction())
                        ? new Bar(null, value, below, above)
                        : new Bar(value, null, below, above);
            default -> new Bar(null, null, below, above);
        };
    }

    private static BigDecimal part(@Nullable BigDecimal bound, TargetVersion target) {
        return bound == null
                ? BigDecimal.ZERO
                : bound.multiply(tolerance(target)).divide(ALL);
    }

    private static BigDecimal tolerance(TargetVersion target) {
        return target.tolerance() == null ? ASSUMED_TOLERANCE : target.tolerance();
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }
}
