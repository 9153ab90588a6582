package childrens.improvement.plan.rating;

import childrens.improvement.plan.dated.Target.TargetVersion;
import childrens.improvement.plan.figure.Rated;
import childrens.improvement.plan.figure.Rating;
import childrens.improvement.plan.figure.Reading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a reading is rated; {@link RatingWords} says the same in words. */
public final class RatingRule {

    private RatingRule() {}

    /**
     * Rates a reading, and says why.
     *
     * @param reading null when none was heard of
     * @param target the version in force on the last day of the reading; null when there is none
     * @param conditions further conditions in force, each on a part of the distribution: the worst decides
     */
    public static Rated rate(
            @Nullable Reading reading, @Nullable TargetVersion target, List<TargetVersion> conditions) {
        Reading.Told told = reading == null ? null : reading.told();
        if (told != null && told.rating() == Rating.BLUE) {
            return because(Rating.BLUE, "A person has said that it is done");
        }
        if (target == null || target.kind().equals("none")) {
            return none("It has no target");
        }
        if (target.kind().equals("to-be-confirmed")) {
            return none("Its target is to be confirmed");
        }
        if (reading == null) {
            return none("No reading has been heard of");
        }
        Level figure = Level.of(reading).orElse(null);
        if (figure == null) {
            return none("There is nothing to count");
        }
        if (told != null && told.rating() == Rating.NOT_RATED && target.kind().equals(told.targetKind())) {
            String reason = told.ratingReason();
            if (reason != null && Bar.of(target, figure.isShare()) != null) {
                return none("The figure cannot be rated: " + reason);
            }
        }
        if (!figure.isShare() && target.part() != null) {
            return none("The target is about single rows");
        }
        Rated whole = rate(figure, target);
        if (conditions.isEmpty() || whole.rating() == Rating.NOT_RATED) {
            return whole;
        }
        List<Rated> all = new ArrayList<>(List.of(whole));
        conditions.forEach(condition -> all.add(ofPart(reading, condition)));
        return worst(all);
    }

    private static Rated rate(Level figure, TargetVersion target) {
        Bar bar = Bar.of(target, figure.isShare());
        if (bar == null) {
            return none(figure.sentence(null) + "; " + whyNoBar(target.kind()));
        }
        Rating rating = bar.rate(figure);
        return because(rating, figure.sentence(bar.bound(figure)) + Distance.of(figure, bar, target, rating));
    }

    private static String whyNoBar(String kind) {
        return switch (kind) {
            case "direction" -> "the plan names a direction, not a number";
            case "comparator" -> "it is held against others, whose figure is not known";
            case "every-one" -> "every one can only be said of a share";
            default -> "the target has no number";
        };
    }

    private static Rated ofPart(Reading reading, TargetVersion condition) {
        BigDecimal total = reading.denominator();
        int count = reading.parts().stream()
                .filter(part -> part.name().equals(condition.part()))
                .mapToInt(Reading.Part::count)
                .sum();
        BigDecimal counted = BigDecimal.valueOf(count);
        Level level = Level.share(total == null ? counted : counted.min(total), total);
        Rated rated = level == null ? none("There is nothing to count") : rate(level, condition);
        return new Rated(rated.rating(), condition.part() + ": " + rated.because(), null);
    }

    /** Of several that are rated the worst; one that is not is said, and decides nothing. */
    private static Rated worst(List<Rated> all) {
        Rating worst = all.stream()
                .map(Rated::rating)
                .filter(rating -> rating != Rating.NOT_RATED)
                .max(Rating::compareTo)
                .orElse(Rating.NOT_RATED);
        String because = all.stream().map(Rated::because).collect(Collectors.joining("; "));
        return new Rated(worst, because + ". The worst decides: " + worst, null);
    }

    private static Rated none(String why) {
        return because(Rating.NOT_RATED, why);
    }

    private static Rated because(Rating rating, String why) {
        return new Rated(rating, why + ": " + rating, null);
    }
}
