package childrens.improvement.plan.finding;

import childrens.improvement.plan.document.PrintedValue;
import java.math.BigDecimal;

/** Percentages of parts without the counts behind them: nobody can tell what moved the whole. */
final class OverallWithoutWeights implements Rule {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public String id() {
        return "overall-without-weights";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        for (PlacedMeasure measure : facts.measures()) {
            measure.current().stream()
                    .filter(OverallWithoutWeights::isWithout)
                    .reduce((first, last) -> last)
                    .ifPresent(value -> found.add(
                            Place.of(measure).at(value.line()),
                            "Printed: " + value.label(),
                            "How many stand behind each percentage is not printed",
                            "Print the counts of each part: a team of two is at 50% with one person."));
        }
    }

    /** Parts that make up one hundred are a distribution, not percentages of their own. */
    private static boolean isWithout(PrintedValue value) {
        BigDecimal sum = value.parts().stream().map(PrintedValue.Part::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return value.unit().equals("percent")
                && value.parts().size() > 1
                && value.denominator() == null
                && sum.subtract(HUNDRED).abs().compareTo(BigDecimal.ONE) > 0;
    }
}
