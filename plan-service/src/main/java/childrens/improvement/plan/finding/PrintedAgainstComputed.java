package childrens.improvement.plan.finding;

import childrens.improvement.plan.document.PrintedValue;
import childrens.improvement.plan.figure.MeasureFigure;
import childrens.improvement.plan.figure.ObjectiveFigure;
import childrens.improvement.plan.figure.PriorityFigure;
import childrens.improvement.plan.figure.QuarterFigures;
import childrens.improvement.plan.figure.Reading;
import java.math.BigDecimal;
import java.util.Objects;

/** A printed percentage that the records of the same period do not give. */
final class PrintedAgainstComputed implements Rule {

    @Override
    public String id() {
        return "printed-against-computed";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        QuarterFigures figures = facts.figures();
        if (figures == null) {
            return;
        }
        for (PriorityFigure priority : figures.priorities()) {
            for (ObjectiveFigure objective : priority.objectives()) {
                for (MeasureFigure measure : objective.measures()) {
                    Reading reading = measure.reading();
                    if (reading != null) {
                        compare(objective, measure, reading, found);
                    }
                }
            }
        }
    }

    private static void compare(ObjectiveFigure objective, MeasureFigure measure, Reading reading, Found found) {
        BigDecimal numerator = reading.numerator();
        BigDecimal denominator = reading.denominator();
        if (numerator == null || denominator == null || denominator.signum() == 0) {
            return;
        }
        for (PrintedValue printed : measure.printed()) {
            BigDecimal value = printed.value();
            PrintedValue.Period period = printed.period();
            boolean same = printed.unit().equals("percent")
                    && period != null
                    && period.from().equals(reading.window().from())
                    && period.until().equals(reading.window().until())
                    && Objects.equals(printed.variant(), reading.variant());
            if (same && value != null && !Numbers.agrees(value, numerator, denominator)) {
                found.add(
                        new Place(measure.row(), objective.objective(), printed.line()),
                        "Printed: " + printed.label(),
                        "Computed: " + Numbers.share(numerator, denominator) + ", known at " + reading.knownAt(),
                        "Open the rows behind the figure, and say which of the two is right.");
            }
        }
    }
}
