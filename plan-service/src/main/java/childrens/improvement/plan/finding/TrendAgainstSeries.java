package childrens.improvement.plan.finding;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** “Continues to fall” where the printed numbers went up before. */
final class TrendAgainstSeries implements Rule {

    private static final Pattern CONTINUES = Pattern.compile(
            "continues? to (fall|decrease|reduce|drop|rise|increase|grow|improve)", Pattern.CASE_INSENSITIVE);

    private static final Set<String> DOWN = Set.of("fall", "decrease", "reduce", "drop");

    private static final int STEPS = 3;

    @Override
    public String id() {
        return "trend-against-series";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        SubjectSearch search = new SubjectSearch(facts);
        for (PlanText text : facts.texts()) {
            Matcher matcher = CONTINUES.matcher(text.text());
            if (text.part().equals("summary") && matcher.find()) {
                boolean down = DOWN.contains(matcher.group(1).toLowerCase(Locale.ROOT));
                search.about(text.text())
                        .ifPresent(measure -> compare(facts, text, measure, matcher.group(), down, found));
            }
        }
    }

    private static void compare(
            PlanFacts facts, PlanText text, PlacedMeasure measure, String words, boolean down, Found found) {
        List<Series.Point> points = Series.of(facts, measure.placement().measure());
        List<Series.Point> last = points.subList(Math.max(0, points.size() - STEPS), points.size());
        for (int index = 1; index < last.size(); index++) {
            int step = last.get(index).value().compareTo(last.get(index - 1).value());
            if (down ? step >= 0 : step <= 0) {
                found.add(
                        text.place(),
                        "The summary says: " + words,
                        measure.row() + ": "
                                + last.stream()
                                        .map(point -> Numbers.plain(point.value()))
                                        .collect(Collectors.joining(", then ")),
                        "Say against which period it fell or rose, with both numbers.");
                return;
            }
        }
    }
}
