package childrens.improvement.plan.finding;

import childrens.improvement.plan.document.PrintedValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A change that is called small and is not. */
final class SizeWordAgainstNumber implements Rule {

    private static final Pattern SMALL =
            Pattern.compile("\\b(small|slight) (increase|decrease|rise|fall|reduction)", Pattern.CASE_INSENSITIVE);

    private static final BigDecimal MOST = BigDecimal.valueOf(5);

    @Override
    public String id() {
        return "size-word-against-number";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        for (PlacedMeasure measure : facts.measures()) {
            for (PrintedValue value : measure.placement().printed()) {
                Matcher matcher = SMALL.matcher(value.label());
                if (matcher.find()) {
                    compare(facts, measure, value, matcher.group(), found);
                }
            }
        }
    }

    private static void compare(PlanFacts facts, PlacedMeasure measure, PrintedValue told, String words, Found found) {
        List<Series.Point> points = Series.of(facts, measure.placement().measure());
        if (points.size() < 2) {
            return;
        }
        BigDecimal last = points.get(points.size() - 1).value();
        BigDecimal before = points.get(points.size() - 2).value();
        if (before.signum() == 0) {
            return;
        }
        BigDecimal change = Numbers.share(last.subtract(before).abs(), before, 1, RoundingMode.HALF_UP);
        if (change.compareTo(MOST) > 0) {
            found.add(
                    Place.of(measure).at(told.line()),
                    "Called: " + words,
                    "From " + Numbers.plain(before) + " to " + Numbers.plain(last) + ", that is "
                            + Numbers.percent(change),
                    "Print the two numbers instead of the word.");
        }
    }
}
