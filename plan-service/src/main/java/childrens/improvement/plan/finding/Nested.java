package childrens.improvement.plan.finding;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A measure that by its words counts a part of what another of the same objective counts, on the same clock. */
record Nested(PlacedMeasure inner, PlacedMeasure outer) {

    private static final Pattern LIMIT = Pattern.compile("\\d+ (?:working )?(?:hours|days|weeks|months)");

    /** All such pairs, in the order of the plan. */
    static List<Nested> of(PlanFacts facts) {
        return facts.measures().stream()
                .flatMap(inner -> inner.objective().placements().stream()
                        .map(other -> new Nested(inner, new PlacedMeasure(inner.objective(), other))))
                .filter(Nested::isInside)
                .toList();
    }

    private boolean isInside() {
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
