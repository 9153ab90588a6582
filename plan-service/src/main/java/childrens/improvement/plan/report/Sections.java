package childrens.improvement.plan.report;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import childrens.improvement.plan.document.Action;
import childrens.improvement.plan.document.Objective;
import childrens.improvement.plan.document.Placement;
import childrens.improvement.plan.document.PrintedValue;
import childrens.improvement.plan.document.Priority;
import childrens.improvement.plan.figure.MeasureFigure;
import childrens.improvement.plan.figure.ObjectiveFigure;
import childrens.improvement.plan.figure.PriorityFigure;
import childrens.improvement.plan.figure.Rating;
import childrens.improvement.plan.figure.Reading;
import childrens.improvement.plan.report.Report.PrioritySection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The six columns: every objective of the plan with every placement and action, whether or not it has a figure. */
final class Sections {

    private static final String NO_FIGURE = "No figure has been worked out.";

    private final ReportInput input;
    private final ActionWords actions;
    private final Map<Integer, PriorityFigure> priorities;
    private final Map<String, ObjectiveFigure> objectives;

    Sections(ReportInput input, ActionWords actions) {
        this.input = input;
        this.actions = actions;
        this.priorities = input.figures().priorities().stream().collect(toMap(PriorityFigure::number, identity()));
        this.objectives = input.figures().priorities().stream()
                .flatMap(priority -> priority.objectives().stream())
                .collect(toMap(ObjectiveFigure::objective, identity()));
    }

    List<PrioritySection> all() {
        return input.plan().priorities().stream().map(this::priority).toList();
    }

    private PrioritySection priority(Priority priority) {
        PriorityFigure figure = priorities.get(priority.number());
        return new PrioritySection(
                priority.number(),
                priority.title(),
                figure == null ? notRated() : RatingMark.of(figure.rating(), null, actions::post),
                priority.objectives().stream().map(this::objective).toList());
    }

    /** What somebody wrote for the quarter; nothing where that is only the printed progress again. */
    private static @Nullable String written(@Nullable String narrative, List<String> progress) {
        return String.join("\n", progress).equals(narrative) ? null : narrative;
    }

    private ObjectiveSection objective(Objective objective) {
        @Nullable ObjectiveFigure figure = objectives.get(objective.id());
        List<String> progress = objective.progress().stream()
                .filter(each -> each.quarter().equals(input.figures().quarter()))
                .map(Objective.Progress::text)
                .toList();
        String printed = objective.direction().asserted() == null
                ? objective.direction().text()
                : objective.direction().asserted();
        Map<String, MeasureFigure> figures =
                figure == null ? Map.of() : figure.measures().stream().collect(toMap(MeasureFigure::row, identity()));
        return new ObjectiveSection(
                objective.id(),
                objective.marker() == null ? objective.title() : objective.marker() + " " + objective.title(),
                objective.impact(),
                input.evidence().getOrDefault(objective.id(), List.of()),
                progress,
                figure == null ? null : written(figure.narrative(), progress),
                objective.placements().stream()
                        .map(placement -> measure(objective, placement, figures.get(placement.row())))
                        .toList(),
                actionsOf(objective, null),
                figure == null ? notRated() : RatingMark.of(figure.rating(), figure.asserted(), actions::post),
                figure == null ? TravelMark.unknown(printed) : TravelMark.of(figure.travel()),
                figure == null ? "open" : figure.state());
    }

    private MeasureRow measure(Objective objective, Placement placement, @Nullable MeasureFigure figure) {
        List<MeasureRow.PrintedLine> printed = placement.printed().stream()
                .filter(this::hasBegun)
                .map(PrintedWords::of)
                .toList();
        return new MeasureRow(
                placement.row(),
                placement.measure(),
                placement.wording(),
                placement.targets().stream().map(TargetWords::of).toList(),
                printed,
                line(figure == null ? null : figure.reading()),
                line(figure == null ? null : figure.restated()),
                figure == null ? null : TrendWords.of(placement, figure),
                figure == null ? null : figure.narrative(),
                figure == null ? notRated() : RatingMark.of(figure.rating(), figure.asserted(), actions::post),
                figure == null ? TravelMark.unknown(null) : TravelMark.of(figure.travel()),
                actionsOf(objective, placement.row()));
    }

    /** What the plan prints of later periods is not for this quarter's report. */
    private boolean hasBegun(PrintedValue printed) {
        PrintedValue.Period period = printed.period();
        LocalDate last = input.figures().asOf();
        return period == null || !period.from().isAfter(last);
    }

    private List<ObjectiveSection.ActionLine> actionsOf(Objective objective, @Nullable String row) {
        List<Action> own = objective.actions().stream()
                .filter(action -> Objects.equals(row, action.row()))
                .toList();
        return actions.of(own);
    }

    private static @Nullable FigureLine line(@Nullable Reading reading) {
        return reading == null ? null : FigureLine.of(reading);
    }

    private static RatingMark notRated() {
        return RatingMark.of(Rating.NOT_RATED, NO_FIGURE, null);
    }
}
