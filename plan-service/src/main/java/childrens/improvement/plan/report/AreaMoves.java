package childrens.improvement.plan.report;

import static java.util.stream.Collectors.toMap;

import childrens.improvement.plan.figure.MeasureFigure;
import childrens.improvement.plan.figure.QuarterFigures;
import childrens.improvement.plan.figure.Rating;
import childrens.improvement.plan.report.AreaPaper.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the ratings of an area have moved, from red to green or the other way, against the period before. */
final class AreaMoves {

    private final QuarterFigures now;
    private final @Nullable QuarterFigures before;

    AreaMoves(QuarterFigures now, @Nullable QuarterFigures before) {
        this.now = now;
        this.before = before;
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>(List.of(new Line(null, share(now) + ".")));
        if (before == null) {
            lines.add(new Line(null, "There is no period before it in the year to compare with."));
            return lines;
        }
        lines.add(new Line(null, "The period before: " + share(before) + "."));
        Map<String, Rating> earlier = AreaPapers.measures(before)
                .collect(toMap(MeasureFigure::row, measure -> measure.rating().rating()));
        AreaPapers.measures(now)
                .filter(measure -> earlier.containsKey(measure.row()))
                .filter(measure ->
                        earlier.get(measure.row()) != measure.rating().rating())
                .map(measure -> new Line(
                        measure.row(),
                        "from " + word(earlier.getOrDefault(measure.row(), Rating.NOT_RATED)) + " to "
                                + word(measure.rating().rating()) + ". " + UkWords.sentence(measure.wording())))
                .forEach(lines::add);
        return lines;
    }

    private static String share(QuarterFigures figures) {
        List<Rating> rated = AreaPapers.measures(figures)
                .map(measure -> measure.rating().rating())
                .filter(rating -> rating != Rating.NOT_RATED)
                .toList();
        long good = count(rated, Rating.GREEN) + count(rated, Rating.BLUE);
        return "Green or blue " + good + " of " + rated.size() + " rated measures, amber " + count(rated, Rating.AMBER)
                + ", red " + count(rated, Rating.RED);
    }

    private static long count(List<Rating> ratings, Rating rating) {
        return ratings.stream().filter(rating::equals).count();
    }

    private static String word(Rating rating) {
        return RatingMark.of(rating, "", null).word().toLowerCase(Locale.UK);
    }
}
