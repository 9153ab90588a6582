package childrens.improvement.plan.finding;

import childrens.improvement.plan.document.PrintedValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The same work in a longer and in a shorter time: in the longer time more of it must be done. */
final class LongerTimeNotHigher implements Rule {

    private static final Pattern LIMIT = Pattern.compile("(\\d+) (?:working )?(hour|day|week|month)");

    @Override
    public String id() {
        return "longer-time-not-higher";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        List<PlacedMeasure> measures = facts.measures();
        for (PlacedMeasure longer : measures) {
            for (PlacedMeasure shorter : measures) {
                if (longer.objective().id().equals(shorter.objective().id()) && isLonger(longer, shorter)) {
                    compare(longer, shorter, found);
                }
            }
        }
    }

    private static boolean isLonger(PlacedMeasure one, PlacedMeasure other) {
        Matcher first = LIMIT.matcher(one.timescale());
        Matcher second = LIMIT.matcher(other.timescale());
        return first.find()
                && second.find()
                && first.group(2).equals(second.group(2))
                && Integer.parseInt(first.group(1)) > Integer.parseInt(second.group(1))
                && SignificantWords.of(one.placement().wording())
                        .equals(SignificantWords.of(other.placement().wording()));
    }

    private static void compare(PlacedMeasure longer, PlacedMeasure shorter, Found found) {
        for (PrintedValue one : longer.current()) {
            for (PrintedValue other : shorter.current()) {
                BigDecimal high = one.value();
                BigDecimal low = other.value();
                boolean same = Objects.equals(one.period(), other.period())
                        && one.unit().equals(other.unit());
                if (same && high != null && low != null && high.compareTo(low) <= 0) {
                    found.add(
                            Place.of(longer).at(one.line()),
                            shorter.timescale() + ": " + Numbers.percent(low),
                            longer.timescale() + ": " + Numbers.percent(high),
                            "Print both percentages from their own counts: the longer time cannot be the lower, and"
                                    + " hardly the same.");
                }
            }
        }
    }
}
