package childrens.improvement.plan.finding;

import childrens.improvement.plan.document.Placement;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Two measures side by side of which one counts a part of what the other counts. */
final class OneInsideAnother implements Rule {

    private static final Pattern LIMIT = Pattern.compile("\\d+ (?:working )?(?:hours|days|weeks|months)");

    @Override
    public String id() {
        return "one-inside-another";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        for (PlacedMeasure inner : facts.measures()) {
            for (Placement other : inner.objective().placements()) {
                PlacedMeasure outer = new PlacedMeasure(inner.objective(), other);
                if (isInside(inner, outer)) {
                    found.add(
                            Place.of(inner),
                            outer.row() + ": " + other.wording(),
                            inner.row() + ": " + inner.placement().wording(),
                            "Say whether the one is a part of the other; then their numbers must fit together.");
                }
            }
        }
    }

    private static boolean isInside(PlacedMeasure inner, PlacedMeasure outer) {
        Matcher one = LIMIT.matcher(inner.timescale());
        Matcher two = LIMIT.matcher(outer.timescale());
        Set<String> few = SignificantWords.of(inner.placement().wording());
        Set<String> many = SignificantWords.of(outer.placement().wording());
        return one.find()
                && two.find()
                && one.group().equals(two.group())
                && many.size() > few.size()
                && many.containsAll(few);
    }
}
