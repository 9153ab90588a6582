package childrens.improvement.plan.finding;

import childrens.improvement.plan.document.PrintedValue;
import java.math.BigDecimal;
import java.util.List;

/** Percentages of one measure with different numbers of places. */
final class PrecisionVaries implements Rule {

    @Override
    public String id() {
        return "precision-varies";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        for (PlacedMeasure measure : facts.measures()) {
            List<PrintedValue> percentages = measure.current().stream()
                    .filter(value -> value.unit().equals("percent") && value.value() != null)
                    .toList();
            percentages.stream()
                    .filter(value -> places(value) != places(percentages.get(0)))
                    .findFirst()
                    .ifPresent(value -> found.add(
                            Place.of(measure).at(value.line()),
                            percentages.get(0).label(),
                            value.label(),
                            "Keep the counts, and print every percentage with the same number of places."));
        }
    }

    private static int places(PrintedValue value) {
        BigDecimal number = value.value();
        return number == null ? 0 : Math.max(number.scale(), 0);
    }
}
