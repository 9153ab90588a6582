package childrens.improvement.plan.finding;

import childrens.improvement.plan.document.PrintedValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is printed of a measure, in the order of time, wherever in the plan it stands. */
final class Series {

    private Series() {}

    /**
     * @param until the day after the period's last
     */
    record Point(BigDecimal value, String unit, LocalDate until, String label) {

        /** Whether it is that number, of the same kind. */
        boolean is(BigDecimal number, boolean percentage) {
            return value.compareTo(number) == 0 && unit.equals("percent") == percentage;
        }
    }

    /** Of the unit that is printed most often; one number for each end of a period. */
    static List<Point> of(PlanFacts facts, String measure) {
        Map<LocalDate, Point> points = new LinkedHashMap<>();
        for (Point point : all(facts, measure)) {
            points.putIfAbsent(point.until(), point);
        }
        return points.values().stream()
                .sorted(Comparator.comparing(Point::until))
                .toList();
    }

    /** All numbers with a period; those that have parts count as the parts too. */
    static List<Point> all(PlanFacts facts, String measure) {
        List<Point> points = new ArrayList<>();
        for (PlacedMeasure each : facts.measures(measure)) {
            for (PrintedValue value : each.numbers()) {
                PrintedValue.Period period = value.period();
                BigDecimal number = value.value();
                if (period != null && number != null) {
                    points.add(new Point(number, value.unit(), period.until(), value.label()));
                }
                if (period != null) {
                    value.parts()
                            .forEach(part ->
                                    points.add(new Point(part.value(), value.unit(), period.until(), value.label())));
                }
            }
        }
        return points;
    }
}
