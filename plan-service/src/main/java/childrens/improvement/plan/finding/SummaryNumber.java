package childrens.improvement.plan.finding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number of the executive summary that its measure does not have for the quarter. */
final class SummaryNumber implements Rule {

    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\dQ/.-])\\b(\\d{1,3}(?:\\.\\d+)?) ?(%)?(?! ?(?:working )?(?:days|hours|weeks|months)\\b)(?![\\d/])");

    @Override
    public String id() {
        return "summary-number-without-measure";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        SubjectSearch search = new SubjectSearch(facts);
        for (PlanText text : facts.texts()) {
            if (text.part().equals("summary")) {
                search.about(text.text()).ifPresent(measure -> numbers(facts, text, measure, found));
            }
        }
    }

    private static void numbers(PlanFacts facts, PlanText text, PlacedMeasure measure, Found found) {
        List<Series.Point> points = Series.all(facts, measure.placement().measure());
        LocalDate latest = points.stream()
                .map(Series.Point::until)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        Matcher matcher = NUMBER.matcher(text.text().replaceAll("[Qq]uarter \\d", ""));
        while (matcher.find()) {
            BigDecimal number = new BigDecimal(matcher.group(1));
            boolean percentage = matcher.group(2) != null;
            boolean has =
                    points.stream().anyMatch(point -> point.until().equals(latest) && point.is(number, percentage));
            boolean wanted = Bars.of(measure).stream().anyMatch(bar -> bar.compareTo(number) == 0);
            boolean told = measure.objective().progress().stream()
                    .anyMatch(progress -> progress.text().contains(matcher.group(1) + "%"));
            if (!has && !wanted && !(told && points.stream().noneMatch(point -> point.is(number, percentage)))) {
                found.add(
                        text.place(),
                        "The summary says " + matcher.group().strip() + ": " + text.text(),
                        measure.row() + ": " + last(points, latest),
                        "Take the number from the measure, or say which month or which other measure it is of.");
            }
        }
    }

    private static String last(List<Series.Point> points, LocalDate latest) {
        return points.stream()
                .filter(point -> point.until().equals(latest))
                .map(Series.Point::label)
                .distinct()
                .findFirst()
                .orElse("no number is printed");
    }
}
