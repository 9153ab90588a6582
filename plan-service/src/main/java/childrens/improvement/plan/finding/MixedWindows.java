package childrens.improvement.plan.finding;

import childrens.improvement.plan.document.PrintedValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Values of one measure for windows of different kinds, side by side as if they could be compared. */
final class MixedWindows implements Rule {

    @Override
    public String id() {
        return "mixed-windows";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        for (PlacedMeasure measure : facts.measures()) {
            Map<String, List<PrintedValue>> same = new LinkedHashMap<>();
            for (PrintedValue value : measure.current()) {
                if (value.window() != null) {
                    same.computeIfAbsent(value.unit() + value.variant(), none -> new ArrayList<>())
                            .add(value);
                }
            }
            same.values().forEach(values -> compare(measure, values, found));
        }
    }

    private static void compare(PlacedMeasure measure, List<PrintedValue> values, Found found) {
        PrintedValue first = values.get(0);
        values.stream()
                .filter(value -> !Objects.equals(value.window(), first.window()))
                .findFirst()
                .filter(none -> !addsUp(values))
                .ifPresent(other -> found.add(
                        Place.of(measure).at(other.line()),
                        words(first.window()) + ": " + first.label(),
                        words(other.window()) + ": " + other.label(),
                        "Compare a month with a month and a quarter with a quarter; name the window beside each"
                                + " number."));
    }

    private static String words(@Nullable String window) {
        return "ytd".equals(window) ? "year so far" : String.valueOf(window);
    }

    /** A sum that is printed with what it is the sum of is no contradiction. */
    private static boolean addsUp(List<PrintedValue> values) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal most = BigDecimal.ZERO;
        for (PrintedValue value : values) {
            BigDecimal number = value.value();
            if (number == null || !value.unit().equals("count")) {
                return false;
            }
            sum = sum.add(number);
            most = most.max(number);
        }
        return sum.subtract(most).compareTo(most) == 0;
    }
}
