package childrens.improvement.plan.rating;

import childrens.improvement.plan.figure.Rated;
import childrens.improvement.plan.figure.Rating;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** How the ratings below make one. */
public final class RollUp {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private RollUp() {}

    /**
     * Something below.
     *
     * @param id of the row, objective or priority
     * @param name in a sentence, such as {@code Priority 3}
     * @param decides whether it counts at all: not a measure that says little alone
     * @param weight more than 0
     * @param veto whether RED here makes RED above
     */
    public record Part(String id, String name, Rated rated, boolean decides, BigDecimal weight, boolean veto) {

        /** One that decides with weight 1. */
        public static Part plain(String id, String name, Rated rated, boolean veto) {
            return new Part(id, name, rated, true, BigDecimal.ONE, veto);
        }
    }

    /** The rating of what has these parts, in the plan's order. */
    public static Rated of(List<Part> parts) {
        List<Part> counted = parts.stream()
                .filter(Part::decides)
                .filter(part -> part.rated().rating() != Rating.NOT_RATED)
                .sorted(Comparator.comparing((Part part) -> part.rated().rating())
                        .reversed())
                .toList();
        if (counted.isEmpty()) {
            return new Rated(Rating.NOT_RATED, "Nothing below is rated: NOT_RATED", null);
        }
        for (Part part : counted) {
            if (part.veto() && part.rated().rating() == Rating.RED) {
                return new Rated(Rating.RED, part.name() + " decides, which has a veto: RED", part.id());
            }
        }
        if (parts.stream().allMatch(part -> part.rated().rating() == Rating.BLUE)) {
            return new Rated(
                    Rating.BLUE, "All below is complete: BLUE", parts.get(0).id());
        }
        return median(counted);
    }

    /** The one at which, from the worst on, half of the weight is reached. */
    private static Rated median(List<Part> worstFirst) {
        BigDecimal all = worstFirst.stream().map(Part::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal reached = BigDecimal.ZERO;
        Part decided = worstFirst.get(0);
        for (Part part : worstFirst) {
            decided = part;
            reached = reached.add(part.weight());
            if (reached.multiply(TWO).compareTo(all) >= 0) {
                break;
            }
        }
        Rating own = decided.rated().rating();
        Rating rating = own == Rating.BLUE ? Rating.GREEN : own;
        String because = decided.name() + " decides: from the worst rating on, half of the weight is reached with it, "
                + Level.plain(reached) + " of " + Level.plain(all) + ": " + rating;
        return new Rated(rating, because, decided.id());
    }
}
