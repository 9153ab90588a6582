package childrens.improvement.metrics.series;

import childrens.improvement.metrics.figure.TargetVersion;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Which way of a figure is the better one.
 *
 * @param word {@code up}, {@code down}, {@code towards-the-band}, or {@code none} where nobody has said
 * @param lower of the band, or null
 * @param upper of the band, or null
 */
record Polarity(
        String word, @Nullable BigDecimal lower, @Nullable BigDecimal upper) {

    static final Polarity UP = new Polarity("up", null, null);
    static final Polarity DOWN = new Polarity("down", null, null);
    static final Polarity NONE = new Polarity("none", null, null);

    /**
     * The polarity of a target.
     *
     * @param target what the figure is held against, or null
     * @param owed whether the figure is the share that was done in time, of which more is better also without a target
     */
    static Polarity of(@Nullable TargetVersion target, boolean owed) {
        Polarity silent = owed ? UP : NONE;
        if (target == null) {
            return silent;
        }
        return switch (target.kind()) {
            case "at-least", "every-one" -> UP;
            case "at-most", "none-left" -> DOWN;
            case "band", "maintain" -> towards(target, silent);
            default -> "down".equals(target.direction()) ? DOWN : "up".equals(target.direction()) ? UP : silent;
        };
    }

    private static Polarity towards(TargetVersion target, Polarity silent) {
        BigDecimal value = target.value();
        return value == null
                ? silent
                : new Polarity("towards-the-band", value, target.upper() == null ? value : target.upper());
    }

    /** Compares by how good levels are: negative when the first is worse, positive when it is better. */
    int compare(Level one, Level other) {
        if (lower != null && upper != null) {
            return other.outside(lower, upper).compareTo(one.outside(lower, upper));
        }
        int higher = one.compareTo(other);
        return this.equals(UP) ? higher : this.equals(DOWN) ? -higher : 0;
    }
}
