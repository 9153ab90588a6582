package childrens.improvement.plan.summary.draft;

import childrens.improvement.plan.figure.DirectionOfTravel;
import childrens.improvement.plan.figure.MeasureFigure;
import childrens.improvement.plan.figure.ObjectiveFigure;
import childrens.improvement.plan.figure.PriorityFigure;
import childrens.improvement.plan.figure.QuarterFigures;
import childrens.improvement.plan.figure.Rating;
import childrens.improvement.plan.figure.Reading;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which measures the draft tells of: on target, or better than before and not red, is going well; red, or worse than
 * before and not on target, is a worry. Each measure once, where the plan has it first, in the order of the plan.
 */
public final class DraftRule {

    private static final Set<Rating> ON_TARGET = Set.of(Rating.GREEN, Rating.BLUE);

    private DraftRule() {}

    /** The draft for the figures of a quarter. */
    public static Draft of(QuarterFigures figures) {
        List<Sentence> well = new ArrayList<>();
        List<Sentence> worried = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (PriorityFigure priority : figures.priorities()) {
            for (ObjectiveFigure objective : priority.objectives()) {
                for (MeasureFigure measure : objective.measures()) {
                    Reading reading = measure.reading();
                    if (reading != null && Telling.hasNumber(reading) && told.add(measure.measure())) {
                        place(measure, reading, well, worried);
                    }
                }
            }
        }
        return new Draft(List.copyOf(well), List.copyOf(worried));
    }

    private static void place(MeasureFigure measure, Reading reading, List<Sentence> well, List<Sentence> worried) {
        if (isGoingWell(measure)) {
            well.add(Telling.of("goingWell/" + measure.row(), measure, reading));
        } else if (isWorrying(measure)) {
            worried.add(Telling.of("worriedAbout/" + measure.row(), measure, reading));
        }
    }

    private static boolean isGoingWell(MeasureFigure measure) {
        Rating rating = measure.rating().rating();
        boolean better = measure.travel().direction() == DirectionOfTravel.IMPROVED;
        return ON_TARGET.contains(rating) || better && rating != Rating.RED;
    }

    private static boolean isWorrying(MeasureFigure measure) {
        return measure.rating().rating() == Rating.RED || measure.travel().direction() == DirectionOfTravel.WORSENED;
    }
}
