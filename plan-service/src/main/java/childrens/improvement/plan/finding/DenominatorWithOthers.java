package childrens.improvement.plan.finding;

import childrens.improvement.plan.document.PrintedValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** A denominator that is the sum of those in time and of those who could not be in time. */
final class DenominatorWithOthers implements Rule {

    private static final Pattern OTHERS =
            Pattern.compile("refus|declin|outside of [A-Z]|other (local )?authorit|not reported");

    @Override
    public String id() {
        return "denominator-with-others";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        for (PlacedMeasure measure : facts.measures()) {
            for (PrintedValue value : measure.current()) {
                BigDecimal numerator = value.numerator();
                BigDecimal denominator = value.denominator();
                if (numerator != null && denominator != null) {
                    check(measure, value, numerator, denominator, found);
                }
            }
        }
    }

    private static void check(
            PlacedMeasure measure, PrintedValue value, BigDecimal numerator, BigDecimal denominator, Found found) {
        BigDecimal sum = numerator;
        List<String> others = new ArrayList<>();
        for (PrintedValue other : measure.current()) {
            BigDecimal count = other.value();
            boolean counts = other.unit().equals("count") && Objects.equals(other.period(), value.period());
            if (counts && count != null && count.compareTo(denominator) < 0) {
                sum = sum.add(count);
                if (OTHERS.matcher(other.label()).find()) {
                    others.add(other.label());
                }
            }
        }
        if (!others.isEmpty() && sum.compareTo(denominator) == 0) {
            found.add(
                    Place.of(measure).at(value.line()),
                    value.label() + ", of " + Numbers.plain(denominator),
                    "Among the " + Numbers.plain(denominator) + ": " + String.join("; ", others),
                    "Say who is counted below the line, and print the percentage without the others beside it.");
        }
    }
}
