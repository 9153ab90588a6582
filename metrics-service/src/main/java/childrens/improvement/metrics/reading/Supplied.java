package childrens.improvement.metrics.reading;

import childrens.improvement.metrics.figure.Part;
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
        @Nullable List<Part> parts,
        @Nullable String text,
        boolean complete) {

    static final Supplied NOTHING = new Supplied(null, null, null, null, false);

    /** The rating: blue when complete, else by the target where the figure is a number. */
    Rating rating(@Nullable TargetVersion target) {
        if (complete) {
            return Rating.BLUE;
        }
        return share != null ? Rating.of(share, target) : value == null ? Rating.NOT_RATED : Rating.of(value, target);
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
