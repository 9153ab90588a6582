package childrens.improvement.plan.finding;

import childrens.improvement.plan.document.PrintedValue;
import java.util.List;
import java.util.regex.Pattern;

/** A label that cannot be right: compared with itself, or printed with another quarter's period. */
final class LabelContradicts implements Rule {

    private static final Pattern SELF =
            Pattern.compile("\\b(Q[1-4])\\b.*compared (?:to|with) \\1\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern QUARTER = Pattern.compile("\\bQ([1-4])\\b");

    @Override
    public String id() {
        return "label-contradicts";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        for (PlacedMeasure measure : facts.measures()) {
            for (PrintedValue value : measure.current()) {
                if (SELF.matcher(value.label()).find()) {
                    found.add(
                            Place.of(measure).at(value.line()),
                            value.label(),
                            "A quarter is compared with itself",
                            "Find out which of the two is another quarter, and print its name.");
                } else {
                    period(measure, value, found);
                }
            }
        }
    }

    private static void period(PlacedMeasure measure, PrintedValue value, Found found) {
        List<String> named = QUARTER.matcher(value.label())
                .results()
                .map(result -> result.group(1))
                .toList();
        PrintedValue.Period period = value.period();
        if (named.size() == 1 && period != null) {
            int quarter = Math.floorMod(period.until().minusDays(1).getMonthValue() - 4, 12) / 3 + 1;
            if (!named.get(0).equals(Integer.toString(quarter))) {
                found.add(
                        Place.of(measure).at(value.line()),
                        value.label(),
                        "Its period is " + period.from() + " until " + period.until(),
                        "Put the label or the period right.");
            }
        }
    }
}
