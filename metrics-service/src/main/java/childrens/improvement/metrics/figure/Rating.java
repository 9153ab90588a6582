package childrens.improvement.metrics.figure;

import childrens.improvement.metrics.timeliness.Share;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How a figure compares with its target; complete is only said by a person. */
public enum Rating {
    /** Complete: only a person says so. */
    BLUE,
    /** Meets the target. */
    GREEN,
    /** Misses it within the measure's tolerance. */
    AMBER,
    /** Misses it by more. */
    RED,
    /** There is no target, no value, or the target is to be confirmed. */
    NOT_RATED;

    private static final BigDecimal ASSUMED_TOLERANCE = BigDecimal.valueOf(5);
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** The rating of a share; the comparison is between whole numbers, never with a rounded percentage. */
    public static Rating of(Share share, @Nullable TargetVersion target) {
        if (target == null || share.denominator() == 0) {
            return NOT_RATED;
        }
        BigDecimal bar = "every-one".equals(target.kind()) ? ALL : target.value();
        if (bar == null) {
            return NOT_RATED;
        }
        BigDecimal tolerance = target.tolerance() == null ? ASSUMED_TOLERANCE : target.tolerance();
        return switch (target.kind()) {
            case "at-least", "every-one" ->
                graded(share.compareToPercent(bar) >= 0, share.compareToPercent(bar.subtract(tolerance)) >= 0);
            case "at-most" -> graded(share.compareToPercent(bar) <= 0, share.compareToPercent(bar.add(tolerance)) <= 0);
            case "band", "maintain" -> {
                BigDecimal upper = target.upper() == null ? bar : target.upper();
                yield graded(
                        share.compareToPercent(bar) >= 0 && share.compareToPercent(upper) <= 0,
                        share.compareToPercent(bar.subtract(tolerance)) >= 0
                                && share.compareToPercent(upper.add(tolerance)) <= 0);
            }
            default -> NOT_RATED;
        };
    }

    private static Rating graded(boolean meets, boolean withinTolerance) {
        return meets ? GREEN : withinTolerance ? AMBER : RED;
    }
}
