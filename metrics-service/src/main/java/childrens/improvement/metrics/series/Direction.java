package childrens.improvement.metrics.series;

import childrens.improvement.metrics.figure.TargetVersion;
import childrens.improvement.metrics.reading.Reading;
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

    /**
     * The direction from one reading to the next.
     *
     * @param target what they are held against, or null
     * @param owed whether they are shares that were done in time
     */
    public static Direction of(Reading before, Reading now, @Nullable TargetVersion target, boolean owed) {
        return before.timescaleVersion().equals(now.timescaleVersion())
                ? of(Level.of(before).orElse(null), Level.of(now).orElse(null), Polarity.of(target, owed))
                : NOT_COMPARABLE;
    }

    /** The direction from one level to another; null stands for no value. */
    static Direction of(@Nullable Level before, @Nullable Level now, Polarity polarity) {
        if (before == null || now == null || polarity.equals(Polarity.NONE)) {
            return NOT_COMPARABLE;
        }
        int better = polarity.compare(now, before);
        return better > 0 ? IMPROVED : better < 0 ? WORSENED : SAME;
    }
}
