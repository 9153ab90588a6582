package childrens.improvement.plan.finding;

import childrens.improvement.plan.document.PrintedValue;
import java.util.List;
import java.util.stream.Collectors;

/** A percentage of a part without its counts, beside the counts of the whole: it cannot be worked out from them. */
final class PartWithoutCounts implements Rule {

    @Override
    public String id() {
        return "part-without-counts";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        for (Nested pair : Nested.of(facts)) {
            for (PrintedValue part : pair.inner().current()) {
                List<PrintedValue> counts = counts(pair.outer(), part);
                if (part.unit().equals("percent") && part.denominator() == null && !counts.isEmpty()) {
                    found.add(
                            Place.of(pair.inner()).at(part.line()),
                            "Without counts: " + part.label(),
                            "Counts of " + pair.outer().row() + ": "
                                    + counts.stream().map(PrintedValue::label).collect(Collectors.joining("; ")),
                            "Print how many of how many; do not work it out from the counts of the whole.");
                }
            }
        }
    }

    private static List<PrintedValue> counts(PlacedMeasure whole, PrintedValue part) {
        return whole.current().stream()
                .filter(value -> value.unit().equals("count") && endsWith(value, part))
                .toList();
    }

    private static boolean endsWith(PrintedValue one, PrintedValue other) {
        return one.period() != null
                && other.period() != null
                && one.period().until().equals(other.period().until());
    }
}
