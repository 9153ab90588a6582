package childrens.improvement.plan.finding;

import childrens.improvement.plan.document.PrintedValue;
import java.math.BigDecimal;
import java.util.List;

/** A value since April that is printed as a quarter's. */
final class YearToDateAsQuarter implements Rule {

    @Override
    public String id() {
        return "year-to-date-as-quarter";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        for (PlacedMeasure measure : facts.measures()) {
            List<PrintedValue> values = measure.current().stream()
                    .filter(value -> value.kind().equals("quarter") && "ytd".equals(value.window()))
                    .toList();
            if (!values.isEmpty()) {
                PrintedValue last = values.get(values.size() - 1);
                found.add(
                        Place.of(measure).at(last.line()),
                        "Labelled as a quarter: " + last.label(),
                        "Counted from 1 April",
                        "Print the quarter alone beside it" + alone(values) + ".");
            }
        }
    }

    private static String alone(List<PrintedValue> values) {
        if (values.size() != 2) {
            return "";
        }
        BigDecimal first = values.get(0).value();
        BigDecimal second = values.get(1).value();
        if (first == null || second == null || !values.get(1).unit().equals("percent")) {
            return "";
        }
        return "; with equal numbers in both quarters the second alone would be about "
                + Numbers.percent(second.add(second).subtract(first));
    }
}
