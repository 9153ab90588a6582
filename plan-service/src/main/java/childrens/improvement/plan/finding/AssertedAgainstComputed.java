package childrens.improvement.plan.finding;

import childrens.improvement.plan.figure.AssertedRating;
import childrens.improvement.plan.figure.ObjectiveFigure;
import childrens.improvement.plan.figure.PriorityFigure;
import childrens.improvement.plan.figure.QuarterFigures;
import childrens.improvement.plan.figure.Rated;
import org.jspecify.annotations.Nullable;

/** A rating that a person has set, and that the figures do not give. */
final class AssertedAgainstComputed implements Rule {

    @Override
    public String id() {
        return "asserted-against-computed";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        QuarterFigures figures = facts.figures();
        if (figures == null) {
            return;
        }
        for (PriorityFigure priority : figures.priorities()) {
            for (ObjectiveFigure objective : priority.objectives()) {
                String id = objective.objective();
                compare(figures, new Place(id, id, null), objective.asserted(), objective.rating(), found);
                objective
                        .measures()
                        .forEach(measure -> compare(
                                figures,
                                new Place(measure.row(), id, null),
                                measure.asserted(),
                                measure.rating(),
                                found));
            }
        }
    }

    private static void compare(
            QuarterFigures figures, Place place, @Nullable AssertedRating asserted, Rated computed, Found found) {
        if (asserted != null && asserted.expires().isAfter(figures.asOf()) && asserted.rating() != computed.rating()) {
            found.add(
                    place,
                    "Asserted: " + asserted.rating() + ", " + asserted.reason(),
                    "Computed: " + computed.rating() + ", " + computed.because(),
                    "Withdraw the asserted rating, or add the evidence for it; it holds until " + asserted.expires()
                            + ".");
        }
    }
}
