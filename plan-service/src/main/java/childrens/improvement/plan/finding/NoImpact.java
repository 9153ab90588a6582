package childrens.improvement.plan.finding;

import childrens.improvement.plan.document.Objective;

/** An objective that does not say what children have from it. */
final class NoImpact implements Rule {

    @Override
    public String id() {
        return "no-impact-on-children";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        for (Objective objective : facts.objectives()) {
            if (objective.impact() == null) {
                found.add(
                        Place.of(objective),
                        "Objective: " + objective.title(),
                        "No impact on children is printed",
                        "Say what will be better for children when it is reached.");
            }
        }
    }
}
