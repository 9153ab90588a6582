package childrens.improvement.plan.finding;

import childrens.improvement.plan.figure.ObjectiveFigure;
import childrens.improvement.plan.figure.PriorityFigure;
import childrens.improvement.plan.figure.QuarterFigures;
import childrens.improvement.plan.figure.Rating;
import java.time.LocalDate;

/** An objective that is green, and nobody has shown in two quarters what changed for children. */
final class GreenWithoutEvidence implements Rule {

    private static final int MONTHS = 6;

    @Override
    public String id() {
        return "green-without-evidence";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        QuarterFigures figures = facts.figures();
        if (figures == null) {
            return;
        }
        LocalDate from = Quarters.firstDay(figures.quarter()).plusMonths(3).minusMonths(MONTHS);
        LocalDate until = Quarters.firstDay(figures.quarter()).plusMonths(3);
        for (PriorityFigure priority : figures.priorities()) {
            for (ObjectiveFigure objective : priority.objectives()) {
                boolean shown = facts.evidence().stream()
                        .anyMatch(each -> each.objective().equals(objective.objective())
                                && !each.on().isBefore(from)
                                && each.on().isBefore(until));
                if (objective.rating().rating() == Rating.GREEN && !shown) {
                    found.add(
                            new Place(objective.objective(), objective.objective(), null),
                            "GREEN in " + figures.quarter() + ": "
                                    + objective.rating().because(),
                            "No evidence of impact since " + from,
                            "Add what an audit, a dip sample or the feedback of children and families has shown.");
                }
            }
        }
    }
}
