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

    /** The rating of a share; the comparison is between whole numbers, never with a rounded percentage. */
    public static Rating of(Share share, @Nullable TargetVersion target) {
        if (target == null || share.denominator() == 0) {
            return NOT_RATED;
        }
        Bar bar = Bar.ofPercent(target);
        return bar.isAny() ? bar.rate(share::compareToPercent) : NOT_RATED;
    }

    /** The rating of a number; a tolerance of 5 is then 5 per cent of the bound, so that none left allows none. */
    public static Rating of(BigDecimal value, @Nullable TargetVersion target) {
        if (target == null || "every-one".equals(target.kind())) {
            return NOT_RATED;
        }
        Bar bar = Bar.ofNumber(target);
        return bar.isAny() ? bar.rate(value::compareTo) : NOT_RATED;
    }
}
