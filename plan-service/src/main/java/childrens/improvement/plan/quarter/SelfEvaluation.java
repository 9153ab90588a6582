package childrens.improvement.plan.quarter;

import childrens.improvement.plan.document.Action;
import childrens.improvement.plan.document.Plan;
import childrens.improvement.plan.figure.MeasureFigure;
import childrens.improvement.plan.figure.ObjectiveFigure;
import childrens.improvement.plan.figure.QuarterFigures;
import childrens.improvement.plan.figure.Rating;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A draft of a service area's self-evaluation, to be edited by its head. In the plan's order. Pure.
 *
 * @param ratings how many measures have which rating
 */
record SelfEvaluation(
        String year,
        String quarter,
        String scope,
        String state,
        LocalDate asOf,
        Map<Rating, Integer> ratings,
        List<Section> sections) {

    private static final Set<String> OVER = Set.of("complete", "cancelled");
    private static final Set<Rating> GOOD = Set.of(Rating.GREEN, Rating.BLUE);
    private static final Set<Rating> WORRYING = Set.of(Rating.AMBER, Rating.RED);

    record Section(String heading, List<Line> lines) {}

    /**
     * @param about row, objective or action that it rests on
     */
    record Line(String about, String text) {}

    static SelfEvaluation of(QuarterFigures figures, Plan area) {
        return new SelfEvaluation(
                figures.year(),
                figures.quarter(),
                figures.scope(),
                "draft",
                figures.asOf(),
                QuarterResponse.ratings(figures),
                List.of(
                        new Section("What the figures say is going well", rated(figures, GOOD)),
                        new Section("What the figures say we are worried about", rated(figures, WORRYING)),
                        new Section("What cannot be rated, and why", rated(figures, Set.of(Rating.NOT_RATED))),
                        new Section("Evidence: progress as written", narratives(figures)),
                        new Section("What we do next", actions(area))));
    }

    private static Stream<ObjectiveFigure> objectives(QuarterFigures figures) {
        return figures.priorities().stream().flatMap(priority -> priority.objectives().stream());
    }

    private static List<Line> rated(QuarterFigures figures, Set<Rating> ratings) {
        return objectives(figures)
                .flatMap(objective -> objective.measures().stream())
                .filter(measure -> ratings.contains(measure.rating().rating()))
                .map(measure -> new Line(measure.row(), sentence(measure)))
                .toList();
    }

    private static String sentence(MeasureFigure measure) {
        return measure.wording() + " " + measure.rating().because() + ". "
                + measure.travel().words() + ".";
    }

    private static List<Line> narratives(QuarterFigures figures) {
        return objectives(figures)
                .flatMap(objective -> Stream.concat(
                        line(objective.objective(), objective.narrative()),
                        objective.measures().stream().flatMap(each -> line(each.row(), each.narrative()))))
                .toList();
    }

    private static Stream<Line> line(String about, @Nullable String text) {
        return text == null ? Stream.empty() : Stream.of(new Line(about, text));
    }

    private static List<Line> actions(Plan area) {
        return area.priorities().stream()
                .flatMap(priority -> priority.objectives().stream())
                .flatMap(objective -> objective.actions().stream())
                .filter(action -> action.kind().equals("action"))
                .filter(action -> !OVER.contains(String.valueOf(action.status())))
                .map(action -> new Line(action.id(), action.text() + led(action)))
                .toList();
    }

    private static String led(Action action) {
        String lead = action.lead();
        LocalDate due = action.due();
        return (lead == null ? " (no lead named)" : " (lead: " + lead + ")") + (due == null ? "" : ", due " + due);
    }
}
