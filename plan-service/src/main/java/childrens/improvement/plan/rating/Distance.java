package childrens.improvement.plan.rating;

import childrens.improvement.plan.dated.Target.TargetVersion;
import childrens.improvement.plan.figure.Rating;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Says how far a figure is from its bound. */
final class Distance {

    private Distance() {}

    /** Such as {@code , below 95 by 2.0 points, within the tolerance of 5 (assumed)}. */
    static String of(Level figure, Bar bar, TargetVersion target, Rating rating) {
        if (rating == Rating.GREEN) {
            return ", " + met(bar, target);
        }
        BigDecimal bound = bar.bound(figure);
        String points = figure.isShare() ? " points" : "";
        String side = bar.isBelow(figure) ? "below " : "above ";
        String missed = target.kind().equals("every-one")
                ? ", not every one: short of all by "
                : target.kind().equals("none-left") && !figure.isShare()
                        ? ", and none is to be left: above by "
                        : ", " + side + Level.plain(bound) + " by ";
        return missed + figure.distance(bound) + points + tolerance(figure, target, rating);
    }

    private static String met(Bar bar, TargetVersion target) {
        BigDecimal least = bar.least();
        BigDecimal most = bar.most();
        return switch (target.kind()) {
            case "every-one" -> "every one";
            case "none-left" -> "none is left";
            default -> {
                if (least == null) {
                    yield "not above " + plain(most);
                }
                yield most == null
                        ? "not below " + Level.plain(least)
                        : "within " + Level.plain(least) + " to " + Level.plain(most);
            }
        };
    }

    private static String tolerance(Level figure, TargetVersion target, Rating rating) {
        if (target.kind().equals("maintain")) {
            return ", outside the band";
        }
        String size = Level.plain(target.tolerance()) + (figure.isShare() ? "" : "% of it");
        String assumed = target.toleranceAssumed() ? " (assumed)" : "";
        return (rating == Rating.AMBER ? ", within the tolerance of " : ", more than the tolerance of ")
                + size
                + assumed;
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : Level.plain(number);
    }
}
