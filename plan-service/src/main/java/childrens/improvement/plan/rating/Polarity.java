package childrens.improvement.plan.rating;

import childrens.improvement.plan.dated.Target.TargetVersion;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Which way of a figure is the better one.
 *
 * @param word {@code up}, {@code down}, {@code towards-the-band}, or {@code none} where nobody has said
 */
record Polarity(
        String word, @Nullable BigDecimal lower, @Nullable BigDecimal upper) {

    private static final Polarity UP = new Polarity("up", null, null);
    private static final Polarity DOWN = new Polarity("down", null, null);
    private static final Polarity NONE = new Polarity("none", null, null);

    /**
     * The polarity of a target.
     *
     * @param otherwise what metrics-service says where the target says nothing: of duties more in time is better
     */
    static Polarity of(@Nullable TargetVersion target, @Nullable String otherwise) {
        Polarity silent = direction(otherwise, NONE);
        if (target == null) {
            return silent;
        }
        return switch (target.kind()) {
            case "at-least", "every-one" -> UP;
            case "at-most", "none-left" -> DOWN;
            case "band", "maintain" -> towards(target, silent);
            default -> direction(target.direction(), silent);
        };
    }

    private static Polarity direction(@Nullable String word, Polarity otherwise) {
        return "up".equals(word) ? UP : "down".equals(word) ? DOWN : otherwise;
    }

    private static Polarity towards(TargetVersion target, Polarity silent) {
        BigDecimal value = target.value();
        BigDecimal upper = target.upper();
        return value == null ? silent : new Polarity("towards-the-band", value, upper == null ? value : upper);
    }

    boolean isKnown() {
        return !equals(NONE);
    }

    /** Positive when the first is better, negative when it is worse. */
    int compare(Level one, Level other) {
        if (lower != null && upper != null) {
            return other.outside(lower, upper).compareTo(one.outside(lower, upper));
        }
        int higher = one.compareTo(other);
        return equals(UP) ? higher : -higher;
    }
}
