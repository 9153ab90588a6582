package childrens.improvement.plan.finding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A count in the summary that may be of the quarter or of the year so far. */
final class QuarterOrTotal implements Rule {

    private static final Pattern COUNT = Pattern.compile("\\b(\\d{1,3}) (?!%)(?=[a-z])", Pattern.CASE_INSENSITIVE);

    @Override
    public String id() {
        return "quarter-or-total";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        SubjectSearch search = new SubjectSearch(facts);
        for (PlanText text : facts.texts()) {
            Matcher matcher = COUNT.matcher(text.text());
            if (text.part().equals("summary") && matcher.find()) {
                BigDecimal number = new BigDecimal(matcher.group(1));
                search.about(text.text()).ifPresent(measure -> compare(facts, text, measure, number, found));
            }
        }
    }

    private static void compare(PlanFacts facts, PlanText text, PlacedMeasure measure, BigDecimal number, Found found) {
        LocalDate april = LocalDate.of(Integer.parseInt(facts.plan().year().substring(0, 4)), Month.APRIL, 1);
        List<Series.Point> quarters = Series.of(facts, measure.placement().measure()).stream()
                .filter(point -> point.unit().equals("count") && point.until().isAfter(april))
                .toList();
        BigDecimal sum = quarters.stream().map(Series.Point::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean last = quarters.size() > 1
                && quarters.get(quarters.size() - 1).value().compareTo(number) == 0
                && measure.current().stream().allMatch(value -> "quarter".equals(value.window()));
        if (last && sum.compareTo(number) != 0) {
            found.add(
                    text.place(),
                    "The summary says " + Numbers.plain(number) + ": " + text.text(),
                    measure.row() + " by quarter: "
                            + quarters.stream().map(Series.Point::label).collect(Collectors.joining(", "))
                            + "; together " + Numbers.plain(sum),
                    "Say whether the number is of the quarter or since April.");
        }
    }
}
