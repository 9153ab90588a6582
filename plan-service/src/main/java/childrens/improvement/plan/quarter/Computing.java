package childrens.improvement.plan.quarter;

import childrens.improvement.plan.dated.Target;
import childrens.improvement.plan.dated.Target.TargetVersion;
import childrens.improvement.plan.dated.Timeline;
import childrens.improvement.plan.document.Objective;
import childrens.improvement.plan.document.Placement;
import childrens.improvement.plan.document.Plan;
import childrens.improvement.plan.document.PrintedValue;
import childrens.improvement.plan.document.Priority;
import childrens.improvement.plan.figure.MeasureFigure;
import childrens.improvement.plan.figure.ObjectiveFigure;
import childrens.improvement.plan.figure.PriorityFigure;
import childrens.improvement.plan.figure.QuarterFigures;
import childrens.improvement.plan.figure.Rated;
import childrens.improvement.plan.figure.Rating;
import childrens.improvement.plan.figure.Reading;
import childrens.improvement.plan.rating.Completion;
import childrens.improvement.plan.rating.RatingRule;
import childrens.improvement.plan.rating.RollUp;
import childrens.improvement.plan.rating.TravelKey;
import childrens.improvement.plan.rating.TravelRule;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Computes the figures of a quarter. Pure. */
final class Computing {

    private final Quarter quarter;
    private final LocalDate asOf;
    private final Plan plan;
    private final TravelKey key;
    private final Map<String, Target> targets;
    private final Map<String, List<Reading>> readings;
    private final Written written;
    private final Set<String> vetoed = new HashSet<>();

    /**
     * @param asOf the last day that the figures are about
     * @param targets by measure
     * @param readings by measure, newest window first
     */
    Computing(
            Quarter quarter,
            LocalDate asOf,
            Plan plan,
            Map<String, Target> targets,
            Map<String, List<Reading>> readings,
            Written written) {
        this.quarter = quarter;
        this.asOf = asOf;
        this.plan = plan;
        this.key = new TravelKey(plan.directionOfTravelKey());
        this.targets = targets;
        this.readings = readings;
        this.written = written;
    }

    QuarterFigures figures(String scope, OffsetDateTime knownAt) {
        List<PriorityFigure> priorities =
                plan.priorities().stream().map(this::priority).toList();
        List<RollUp.Part> parts = priorities.stream()
                .map(each -> part(Integer.toString(each.number()), "Priority " + each.number(), each.rating()))
                .toList();
        return new QuarterFigures(
                quarter.year(),
                quarter.text(),
                scope,
                written.state(plan),
                asOf,
                written.writtenOn(),
                null,
                knownAt,
                RollUp.of(parts),
                priorities);
    }

    private PriorityFigure priority(Priority priority) {
        List<ObjectiveFigure> objectives =
                priority.objectives().stream().map(this::objective).toList();
        List<RollUp.Part> parts = objectives.stream()
                .map(each -> part(each.objective(), "Objective " + each.objective(), each.rating()))
                .toList();
        Rated rated = above(Integer.toString(priority.number()), parts);
        return new PriorityFigure(priority.number(), rated, objectives);
    }

    private ObjectiveFigure objective(Objective objective) {
        List<MeasureFigure> measures =
                objective.placements().stream().map(this::measure).toList();
        List<RollUp.Part> parts = measures.stream().map(this::part).toList();
        Rated rated = Completion.of(
                above(objective.id(), parts),
                parts,
                objective.actions(),
                written.completed().contains(objective.id()));
        return new ObjectiveFigure(
                objective.id(),
                written.state(objective.id()),
                rated,
                written.asserted().get(objective.id()),
                TravelRule.of(measures.stream().map(MeasureFigure::travel).toList(), objective.direction(), key),
                narrative(objective),
                measures);
    }

    private MeasureFigure measure(Placement placement) {
        Periods periods = Periods.of(readings.getOrDefault(placement.measure(), List.of()), asOf);
        Target target = targets.get(placement.measure());
        TargetVersion version = target == null ? null : inForce(target.versions());
        List<TargetVersion> conditions = target == null
                ? List.of()
                : target.conditions().stream()
                        .filter(each -> each.holdsOn(asOf))
                        .toList();
        Reading current = periods.current();
        return new MeasureFigure(
                placement.row(),
                placement.measure(),
                placement.wording(),
                printed(placement),
                current,
                null,
                periods.previous(),
                periods.series(),
                RatingRule.rate(current, version, conditions),
                written.asserted().get(placement.row()),
                TravelRule.of(periods.previous(), current, version, key),
                written.narratives().get(placement.row()));
    }

    private @Nullable TargetVersion inForce(List<TargetVersion> versions) {
        return Timeline.on(asOf, versions).orElse(null);
    }

    /** What the plan prints of periods that end in the quarter. */
    private List<PrintedValue> printed(Placement placement) {
        List<PrintedValue> found = new ArrayList<>();
        for (PrintedValue value : placement.printed()) {
            PrintedValue.Period period = value.period();
            if (period != null
                    && period.until().isAfter(quarter.firstDay())
                    && !period.until().isAfter(quarter.lastDay().plusDays(1))) {
                found.add(value);
            }
        }
        return List.copyOf(found);
    }

    /** What somebody wrote; else what the plan prints as the quarter's progress. */
    private @Nullable String narrative(Objective objective) {
        String own = written.narratives().get(objective.id());
        if (own != null) {
            return own;
        }
        String text = objective.progress().stream()
                .filter(progress -> progress.quarter().equals(quarter.text()))
                .map(Objective.Progress::text)
                .collect(Collectors.joining("\n"));
        return text.isEmpty() ? null : text;
    }

    private RollUp.Part part(MeasureFigure measure) {
        Reading reading = measure.reading();
        Reading.Told told = reading == null ? null : reading.told();
        Written.Weight weight = written.weight(measure.row());
        return new RollUp.Part(
                measure.row(),
                measure.row(),
                measure.rating(),
                told == null || !told.meaning(),
                weight.weight(),
                weight.veto());
    }

    private RollUp.Part part(String id, String name, Rated rated) {
        Written.Weight weight = written.weight(id);
        return new RollUp.Part(id, name, rated, true, weight.weight(), weight.veto() || vetoed.contains(id));
    }

    private Rated above(String id, List<RollUp.Part> parts) {
        if (parts.stream().anyMatch(part -> part.veto() && part.rated().rating() == Rating.RED)) {
            vetoed.add(id);
        }
        return RollUp.of(parts);
    }
}
