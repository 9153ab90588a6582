package childrens.improvement.plan.quarter;

import childrens.improvement.plan.figure.MeasureFigure;
import childrens.improvement.plan.figure.ObjectiveFigure;
import childrens.improvement.plan.figure.PriorityFigure;
import childrens.improvement.plan.figure.QuarterFigures;
import childrens.improvement.plan.figure.Reading;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts what is known now beside what was frozen, where it differs. Pure. */
final class Restating {

    private final QuarterFigures frozen;
    private final Map<String, List<Reading>> known;

    /** @param known what is known now, by measure, newest window first */
    Restating(QuarterFigures frozen, Map<String, List<Reading>> known) {
        this.frozen = frozen;
        this.known = known;
    }

    QuarterFigures figures() {
        return new QuarterFigures(
                frozen.year(),
                frozen.quarter(),
                frozen.scope(),
                Written.CLOSED,
                frozen.asOf(),
                frozen.writtenOn(),
                frozen.publishedOn(),
                frozen.knownAt(),
                frozen.rating(),
                frozen.priorities().stream().map(this::priority).toList());
    }

    private PriorityFigure priority(PriorityFigure priority) {
        return new PriorityFigure(
                priority.number(),
                priority.rating(),
                priority.objectives().stream().map(this::objective).toList());
    }

    private ObjectiveFigure objective(ObjectiveFigure objective) {
        return new ObjectiveFigure(
                objective.objective(),
                Written.CLOSED,
                objective.rating(),
                objective.asserted(),
                objective.travel(),
                objective.narrative(),
                objective.measures().stream().map(this::measure).toList());
    }

    private MeasureFigure measure(MeasureFigure measure) {
        return new MeasureFigure(
                measure.row(),
                measure.measure(),
                measure.wording(),
                measure.printed(),
                measure.reading(),
                restated(measure),
                measure.previous(),
                measure.series(),
                measure.rating(),
                measure.asserted(),
                measure.travel(),
                measure.narrative());
    }

    private @Nullable Reading restated(MeasureFigure measure) {
        Reading now = Periods.of(known.getOrDefault(measure.measure(), List.of()), frozen.asOf())
                .current();
        Reading then = measure.reading();
        return now == null || then != null && then.sameFigure(now) ? null : now;
    }
}
