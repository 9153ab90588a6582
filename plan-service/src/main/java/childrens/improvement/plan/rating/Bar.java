package childrens.improvement.plan.rating;

import childrens.improvement.plan.dated.Target.TargetVersion;
import childrens.improvement.plan.figure.Rating;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Between which numbers a figure meets its target, and how far outside it still is within tolerance.
 *
 * @param least the lower bound, itself good enough; null where there is none
 * @param most the upper bound, itself good enough; null where there is none
 * @param below how far below the lower bound is within tolerance
 * @param above how far above the upper bound is within tolerance
 */
record Bar(@Nullable BigDecimal least, @Nullable BigDecimal most, BigDecimal below, BigDecimal above) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** The bar of a target for a share or for a number; null where the target names no number. */
    static @Nullable Bar of(TargetVersion target, boolean share) {
        BigDecimal value = target.value();
        return switch (target.kind()) {
            case "every-one" -> share ? lower(ALL, target, true) : null;
            case "none-left" -> upper(BigDecimal.ZERO, target, share);
            case "at-least" -> value == null ? null : lower(value, target, share);
            case "at-most" -> value == null ? null : upper(value, target, share);
            case "band" -> value == null ? null : band(value, target, share);
            case "maintain" -> value == null ? null : around(value, target.tolerance());
            case "comparator" ->
                value == null
                        ? null
                        : "down".equals(target.direction()) ? upper(value, target, share) : lower(value, target, share);
            default -> null;
        };
    }

    private static Bar lower(BigDecimal bound, TargetVersion target, boolean share) {
        return new Bar(bound, null, room(bound, target, share), BigDecimal.ZERO);
    }

    private static Bar upper(BigDecimal bound, TargetVersion target, boolean share) {
        return new Bar(null, bound, BigDecimal.ZERO, room(bound, target, share));
    }

    private static Bar band(BigDecimal from, TargetVersion target, boolean share) {
        BigDecimal upper = target.upper();
        BigDecimal to = upper == null ? from : upper;
        return new Bar(from, to, room(from, target, share), room(to, target, share));
    }

    /** The tolerance around a value that is to be maintained is the band itself. */
    private static Bar around(BigDecimal value, BigDecimal band) {
        return new Bar(value.subtract(band), value.add(band), BigDecimal.ZERO, BigDecimal.ZERO);
    }

    /** Percentage points of a share; of a number, that many per cent of the bound: so none left allows none. */
    private static BigDecimal room(BigDecimal bound, TargetVersion target, boolean share) {
        return share ? target.tolerance() : bound.multiply(target.tolerance()).divide(ALL);
    }

    Rating rate(Level figure) {
        if (lies(figure, BigDecimal.ZERO, BigDecimal.ZERO)) {
            return Rating.GREEN;
        }
        return lies(figure, below, above) ? Rating.AMBER : Rating.RED;
    }

    /** The bound that the figure misses; the nearest to look at when it misses none. */
    BigDecimal bound(Level figure) {
        if (least == null) {
            return most == null ? BigDecimal.ZERO : most;
        }
        return most != null && figure.against(least) >= 0 ? most : least;
    }

    boolean isBelow(Level figure) {
        return least != null && figure.against(least) < 0;
    }

    private boolean lies(Level figure, BigDecimal less, BigDecimal more) {
        return (least == null || figure.against(least.subtract(less)) >= 0)
                && (most == null || figure.against(most.add(more)) <= 0);
    }
}
