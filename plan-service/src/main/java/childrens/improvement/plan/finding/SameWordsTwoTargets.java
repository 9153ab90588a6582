package childrens.improvement.plan.finding;

import childrens.improvement.plan.document.PlacementTarget;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Measures that are told in the same words, such as the parts of a whole and the whole, with different targets. */
final class SameWordsTwoTargets implements Rule {

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    @Override
    public String id() {
        return "same-words-two-targets";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        Map<String, PlacedMeasure> first = new HashMap<>();
        Set<String> told = new HashSet<>();
        for (PlacedMeasure measure : facts.measures()) {
            Optional<PlacementTarget> target = measure.adopted().stream()
                    .filter(each -> each.value() != null)
                    .findFirst();
            if (target.isEmpty() || measure.adopted().size() > 1) {
                continue;
            }
            String key = key(measure);
            PlacedMeasure before = first.putIfAbsent(key, measure);
            if (before == null
                    || before.placement().measure().equals(measure.placement().measure())) {
                continue;
            }
            PlacementTarget other = before.adopted().get(0);
            if (!Bars.words(other).equals(Bars.words(target.get())) && told.add(key)) {
                found.add(
                        Place.of(measure),
                        before.row() + ": " + before.placement().wording(),
                        measure.row() + ": " + measure.placement().wording(),
                        "The parts can be below target while the whole is not: agree one target, or say why two.");
            }
        }
    }

    /** What the words are about, and the time allowed. */
    private static String key(PlacedMeasure measure) {
        Matcher limit = NUMBER.matcher(measure.timescale());
        return new TreeSet<>(SignificantWords.of(measure.placement().wording())) + (limit.find() ? limit.group() : "");
    }
}
