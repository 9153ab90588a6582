package childrens.improvement.plan.finding;

import childrens.improvement.plan.document.PrintedValue;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/** A printed percentage that the printed counts of the same period do not come to. */
final class OutturnAgainstCounts implements Rule {

    @Override
    public String id() {
        return "outturn-against-counts";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        for (PlacedMeasure measure : facts.measures()) {
            for (PrintedValue counted : measure.numbers()) {
                BigDecimal numerator = counted.numerator();
                BigDecimal denominator = counted.denominator();
                if (numerator != null
                        && denominator != null
                        && denominator.signum() > 0
                        && counted.unit().equals("percent")) {
                    compare(measure, counted, numerator, denominator, found);
                }
            }
        }
    }

    private static void compare(
            PlacedMeasure measure, PrintedValue counted, BigDecimal numerator, BigDecimal denominator, Found found) {
        for (PrintedValue printed : measure.numbers()) {
            BigDecimal value = printed.value();
            boolean same = printed.unit().equals("percent")
                    && Objects.equals(printed.period(), counted.period())
                    && Objects.equals(printed.variant(), counted.variant());
            if (same && value != null && !Numbers.agrees(value, numerator, denominator)) {
                found.add(
                        Place.of(measure).at(printed.line()),
                        Numbers.share(numerator, denominator),
                        "Printed: " + printed.label(),
                        elsewhere(measure, printed, numerator, denominator)
                                .map(other -> "The counts come to what is printed as “" + other.label()
                                        + "”: find out which period each belongs to.")
                                .orElse("Find out whether the counts or the percentage is right, and print both."));
            }
        }
    }

    private static Optional<PrintedValue> elsewhere(
            PlacedMeasure measure, PrintedValue printed, BigDecimal numerator, BigDecimal denominator) {
        return measure.numbers().stream()
                .filter(other -> !other.equals(printed) && other.unit().equals("percent"))
                .filter(other -> {
                    BigDecimal value = other.value();
                    return value != null && Numbers.agrees(value, numerator, denominator);
                })
                .findFirst();
    }
}
