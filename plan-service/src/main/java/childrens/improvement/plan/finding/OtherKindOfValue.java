package childrens.improvement.plan.finding;

import childrens.improvement.plan.document.PrintedValue;
import java.util.List;
import java.util.regex.Pattern;

/** A measure of how many of a hundred, whose values are averages or plain counts. */
final class OtherKindOfValue implements Rule {

    private static final Pattern WITHIN = Pattern.compile("\\b(within|in|by)\\b.*\\d");

    @Override
    public String id() {
        return "other-kind-of-value";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        for (PlacedMeasure measure : facts.measures()) {
            List<PrintedValue> current = measure.current();
            boolean percentage = current.stream().anyMatch(value -> value.unit().equals("percent"));
            if (!current.isEmpty() && !percentage && isShare(measure)) {
                found.add(
                        Place.of(measure).at(current.get(0).line()),
                        "The measure is a share: " + measure.placement().wording(),
                        "The value is in " + current.get(0).unit() + ": "
                                + current.get(0).label(),
                        "Print how many of how many, and keep this value beside it as one of its own.");
            }
        }
    }

    private static boolean isShare(PlacedMeasure measure) {
        boolean everyOne = measure.adopted().stream()
                .anyMatch(target ->
                        target.kind().equals("every-one") || target.wording().contains("%"));
        return everyOne || WITHIN.matcher(measure.timescale()).find();
    }
}
