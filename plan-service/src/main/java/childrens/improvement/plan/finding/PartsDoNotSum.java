package childrens.improvement.plan.finding;

import childrens.improvement.plan.document.PrintedValue;
import java.math.BigDecimal;

/** Parts that do not come to the whole that is printed with them. */
final class PartsDoNotSum implements Rule {

    @Override
    public String id() {
        return "parts-do-not-sum";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        for (PlacedMeasure measure : facts.measures()) {
            for (PrintedValue value : measure.numbers()) {
                BigDecimal whole = value.value();
                BigDecimal sum =
                        value.parts().stream().map(PrintedValue.Part::value).reduce(BigDecimal.ZERO, BigDecimal::add);
                if (whole != null
                        && value.unit().equals("count")
                        && !value.parts().isEmpty()
                        && sum.compareTo(whole) != 0) {
                    found.add(
                            Place.of(measure).at(value.line()),
                            "Printed: " + value.label(),
                            "The parts come to " + Numbers.plain(sum),
                            "Find the part that is missing, or the one that is counted twice.");
                }
            }
        }
    }
}
