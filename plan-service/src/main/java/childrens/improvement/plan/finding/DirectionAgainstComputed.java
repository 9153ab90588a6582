package childrens.improvement.plan.finding;

import childrens.improvement.plan.figure.DirectionOfTravel;
import childrens.improvement.plan.figure.ObjectiveFigure;
import childrens.improvement.plan.figure.PriorityFigure;
import childrens.improvement.plan.figure.QuarterFigures;
import childrens.improvement.plan.figure.Travel;
import java.util.Map;

/** A printed arrow that the figures do not bear out. */
final class DirectionAgainstComputed implements Rule {

    private static final Map<String, DirectionOfTravel> MARKS =
            Map.of("↑", DirectionOfTravel.IMPROVED, "↔", DirectionOfTravel.SAME, "↓", DirectionOfTravel.WORSENED);

    @Override
    public String id() {
        return "direction-against-computed";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        QuarterFigures figures = facts.figures();
        if (figures == null) {
            return;
        }
        for (PriorityFigure priority : figures.priorities()) {
            for (ObjectiveFigure objective : priority.objectives()) {
                Travel travel = objective.travel();
                String mark = travel.asserted();
                DirectionOfTravel asserted = mark == null ? null : MARKS.get(mark);
                boolean comparable = travel.direction() != DirectionOfTravel.NOT_COMPARABLE;
                if (asserted != null && comparable && asserted != travel.direction()) {
                    found.add(
                            new Place(objective.objective(), objective.objective(), null),
                            "Printed: " + mark,
                            "Computed: " + travel.words(),
                            "Say which figure the mark is about, or take the computed direction.");
                }
            }
        }
    }
}
