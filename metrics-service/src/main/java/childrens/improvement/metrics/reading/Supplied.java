package childrens.improvement.metrics.reading;

import childrens.improvement.metrics.figure.Rating;
import childrens.improvement.metrics.figure.TargetVersion;
import childrens.improvement.metrics.timeliness.Share;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure that is not counted from rows.
 *
 * @param share how many of how many, or null
 * @param value a number, or null
 * @param parts of which it is made up, or null
 * @param text in words, or null
 * @param complete whether a person has said that it is complete
 */
public record Supplied(
        @Nullable Share share,
        @Nullable BigDecimal value,
        @Nullable List<Object> parts,
        @Nullable String text,
        boolean complete) {

    static final Supplied NOTHING = new Supplied(null, null, null, null, false);

    private static final BigDecimal ASSUMED_TOLERANCE = BigDecimal.valueOf(5);

    /** The rating: blue when complete, else by the target where the figure is a number. */
    Rating rating(@Nullable TargetVersion target) {
        if (complete) {
            return Rating.BLUE;
        }
        if (target == null || share != null) {
            return share == null ? Rating.NOT_RATED : Rating.of(share, target);
        }
        BigDecimal bar = target.value();
        if (value == null || bar == null) {
            return Rating.NOT_RATED;
        }
        BigDecimal upper = target.upper() == null ? bar : target.upper();
        BigDecimal tolerance = target.tolerance() == null ? ASSUMED_TOLERANCE : target.tolerance();
        return switch (target.kind()) {
            case "at-least" -> graded(bar.subtract(value), tolerance);
            case "at-most" -> graded(value.subtract(bar), tolerance);
            case "band", "maintain" -> graded(bar.subtract(value).max(value.subtract(upper)), tolerance);
            default -> Rating.NOT_RATED;
        };
    }

    private static Rating graded(BigDecimal missing, BigDecimal tolerance) {
        return missing.signum() <= 0 ? Rating.GREEN : missing.compareTo(tolerance) <= 0 ? Rating.AMBER : Rating.RED;
    }

    /** Why it is not rated. */
    String reason(@Nullable TargetVersion target) {
        if (share == null && value == null && text == null && parts == null) {
            return "no value";
        }
        return target == null || target.value() == null && !target.kind().equals("every-one")
                ? "no target"
                : "the target is not held against what was entered";
    }
}
