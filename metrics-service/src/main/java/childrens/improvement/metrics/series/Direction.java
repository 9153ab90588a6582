package childrens.improvement.metrics.series;

import org.jspecify.annotations.Nullable;

/** The plan's own key: a figure against that of the period before. */
public enum Direction {
    /** Better. */
    IMPROVED,
    /** As good. */
    SAME,
    /** Worse. */
    WORSENED,
    /** One of them has no value, the definition has changed between them, or nobody has said which way is better. */
    NOT_COMPARABLE;

    /** The direction from one level to another; null stands for no value. */
    static Direction of(@Nullable Level before, @Nullable Level now, Polarity polarity) {
        if (before == null || now == null || polarity.equals(Polarity.NONE)) {
            return NOT_COMPARABLE;
        }
        int better = polarity.compare(now, before);
        return better > 0 ? IMPROVED : better < 0 ? WORSENED : SAME;
    }
}
