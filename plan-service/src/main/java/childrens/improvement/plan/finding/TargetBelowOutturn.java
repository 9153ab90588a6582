package childrens.improvement.plan.finding;

import childrens.improvement.plan.document.PlacementTarget;
import childrens.improvement.plan.document.PrintedValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** A target that was already passed in the year before. */
final class TargetBelowOutturn implements Rule {

    @Override
    public String id() {
        return "target-below-outturn";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        for (PlacedMeasure measure : facts.measures()) {
            Optional<PrintedValue> outturn = measure.numbers().stream()
                    .filter(value -> value.kind().equals("outturn") && value.value() != null && value.period() != null)
                    .max(Comparator.comparing(value -> until(value)));
            for (PlacementTarget target : measure.adopted()) {
                outturn.ifPresent(value -> compare(measure, target, value, found));
            }
        }
    }

    private static void compare(PlacedMeasure measure, PlacementTarget target, PrintedValue outturn, Found found) {
        BigDecimal bar = target.value();
        BigDecimal last = outturn.value();
        if (bar == null || last == null || target.part() != null) {
            return;
        }
        boolean passed = target.kind().equals("at-least") && bar.compareTo(last) < 0
                || target.kind().equals("at-most") && bar.compareTo(last) > 0;
        if (passed) {
            found.add(
                    Place.of(measure),
                    "Target: " + target.wording(),
                    "Last year: " + outturn.label(),
                    "The measure can get worse and still be on target: agree a target beyond the last outturn.");
        }
    }

    private static LocalDate until(PrintedValue value) {
        PrintedValue.Period period = value.period();
        return period == null ? LocalDate.MIN : period.until();
    }
}
