package childrens.improvement.plan.report;

import childrens.improvement.plan.figure.MeasureFigure;
import childrens.improvement.plan.figure.ObjectiveFigure;
import childrens.improvement.plan.figure.QuarterFigures;
import childrens.improvement.plan.figure.Rating;
import childrens.improvement.plan.report.AreaPaper.Line;
import childrens.improvement.plan.report.AreaPaper.Section;
import childrens.improvement.plan.report.ObjectiveSection.EvidenceLine;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the papers of a service area: what is good, what is not, what shows it, and what is done about it. */
public final class AreaPapers {

    private static final Set<Rating> GOOD = Set.of(Rating.GREEN, Rating.BLUE);
    private static final Set<Rating> WORRYING = Set.of(Rating.AMBER, Rating.RED);

    private final ReportInput input;
    private final @Nullable QuarterFigures before;
    private final AreaActions actions;

    private AreaPapers(ReportInput input, @Nullable QuarterFigures before) {
        this.input = input;
        this.before = before;
        this.actions = new AreaActions(input);
    }

    /**
     * A draft of the area's self-evaluation.
     *
     * @param input of the area
     * @param before the figures of the quarter before
     */
    public static AreaPaper selfEvaluation(ReportInput input, @Nullable QuarterFigures before) {
        String period = Covers.quarter(input.figures().quarter());
        return new AreaPapers(input, before).paper("Self-evaluation", period);
    }

    /**
     * The month's update of the area's improvement plan.
     *
     * @param input of the area, with the figures of the end of the month
     * @param before the figures of the end of the month before
     */
    public static AreaPaper monthly(ReportInput input, @Nullable QuarterFigures before) {
        LocalDate last = input.figures().asOf();
        String month =
                UkWords.period(last.withDayOfMonth(1), last.withDayOfMonth(1).plusMonths(1));
        return new AreaPapers(input, before).paper("Service-area improvement plan: update of the month", month);
    }

    private AreaPaper paper(String title, String period) {
        QuarterFigures figures = input.figures();
        return new AreaPaper(
                figures.year(),
                figures.quarter(),
                figures.scope(),
                "draft",
                title,
                input.scopeTitle(),
                period,
                figures.asOf(),
                UkWords.moment(figures.knownAt()),
                counts(figures),
                before == null ? null : counts(before),
                List.of(
                        new Section("How the ratings have moved", new AreaMoves(figures, before).lines()),
                        new Section("What the figures say is going well", rated(GOOD)),
                        new Section("What the figures say we are worried about", rated(WORRYING)),
                        new Section("What cannot be rated, and why", rated(Set.of(Rating.NOT_RATED))),
                        new Section("Evidence of impact on children", evidence()),
                        new Section("Evidence: progress as written", narratives()),
                        new Section("What we have done", actions.done()),
                        new Section("What we do next", actions.next()),
                        new Section("Off target, and no action is planned", withoutAction()),
                        new Section("What the check of the plan found", findings())));
    }

    private List<Line> rated(Set<Rating> ratings) {
        return measures(input.figures())
                .filter(measure -> ratings.contains(measure.rating().rating()))
                .map(measure -> new Line(measure.row(), sentence(measure)))
                .toList();
    }

    private static String sentence(MeasureFigure measure) {
        return UkWords.sentence(measure.wording()) + " "
                + UkWords.sentence(measure.rating().because()) + " "
                + UkWords.sentence(measure.travel().words());
    }

    /** What was observed, and where a figure is green and nothing was. */
    private List<Line> evidence() {
        Map<String, List<EvidenceLine>> found = input.evidence();
        return objectives(input.figures())
                .flatMap(objective -> found.containsKey(objective.objective())
                        ? found.getOrDefault(objective.objective(), List.of()).stream()
                                .map(each -> new Line(objective.objective(), each.inWords()))
                        : GOOD.contains(objective.rating().rating())
                                ? Stream.of(new Line(
                                        objective.objective(),
                                        "On target, and no evidence in the quarter of what it changed for children."))
                                : Stream.empty())
                .toList();
    }

    private List<Line> narratives() {
        return objectives(input.figures())
                .flatMap(objective -> Stream.concat(
                        line(objective.objective(), objective.narrative()),
                        objective.measures().stream().flatMap(each -> line(each.row(), each.narrative()))))
                .toList();
    }

    private static Stream<Line> line(String about, @Nullable String text) {
        return text == null || text.isBlank() ? Stream.empty() : Stream.of(new Line(about, text));
    }

    private List<Line> withoutAction() {
        return objectives(input.figures())
                .flatMap(objective -> objective.measures().stream()
                        .filter(measure -> WORRYING.contains(measure.rating().rating()))
                        .filter(measure -> !actions.arePlannedFor(objective.objective(), measure.row())))
                .map(measure -> new Line(
                        measure.row(),
                        UkWords.sentence(measure.wording()) + " "
                                + RatingMark.of(measure.rating().rating(), "", null)
                                        .word() + "."))
                .toList();
    }

    private List<Line> findings() {
        return Report.byRule(input.findings()).entrySet().stream()
                .map(rule -> new Line(
                        null,
                        rule.getKey() + " (" + rule.getValue().size() + "): "
                                + String.join(
                                        "; ",
                                        rule.getValue().stream()
                                                .map(Report.FindingLine::where)
                                                .toList())
                                + "."))
                .toList();
    }

    private static Map<Rating, Integer> counts(QuarterFigures figures) {
        Map<Rating, Integer> counts = new EnumMap<>(Rating.class);
        Stream.of(Rating.values()).forEach(rating -> counts.put(rating, 0));
        measures(figures).forEach(measure -> counts.merge(measure.rating().rating(), 1, Integer::sum));
        return counts;
    }

    private static Stream<ObjectiveFigure> objectives(QuarterFigures figures) {
        return figures.priorities().stream().flatMap(priority -> priority.objectives().stream());
    }

    /** All measures, in the order of the plan. */
    static Stream<MeasureFigure> measures(QuarterFigures figures) {
        return objectives(figures).flatMap(objective -> objective.measures().stream());
    }
}
