package childrens.improvement.plan.finding;

import childrens.improvement.plan.document.PrintedValue;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts of two different things for one period, such as episodes and children, beside one percentage. */
final class TwoUnitsCounted implements Rule {

    private static final Pattern UNIT = Pattern.compile("\\b(episodes|children|cases|meetings|reports|families)\\b");

    @Override
    public String id() {
        return "two-units-counted";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        for (PlacedMeasure measure : facts.measures()) {
            List<PrintedValue> counts = measure.current().stream()
                    .filter(value -> value.unit().equals("count"))
                    .toList();
            boolean percentage =
                    measure.current().stream().anyMatch(value -> value.unit().equals("percent"));
            for (PrintedValue other : counts) {
                PrintedValue first = counts.get(0);
                String one = unit(first);
                String two = unit(other);
                boolean differ = !one.isEmpty() && !two.isEmpty() && !one.equals(two);
                if (percentage && differ && Objects.equals(first.period(), other.period())) {
                    found.add(
                            Place.of(measure).at(other.line()),
                            first.label(),
                            other.label(),
                            "Name the unit that is counted once, " + one + " or " + two
                                    + ", and use it above and below the line.");
                    break;
                }
            }
        }
    }

    private static String unit(PrintedValue value) {
        Matcher matcher = UNIT.matcher(value.label());
        return matcher.find() ? matcher.group(1) : "";
    }
}
