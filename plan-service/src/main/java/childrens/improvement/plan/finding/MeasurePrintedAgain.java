package childrens.improvement.plan.finding;

import java.util.List;

/** A measure that stands under a second objective. */
final class MeasurePrintedAgain implements Rule {

    @Override
    public String id() {
        return "measure-printed-again";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        for (PlacedMeasure measure : facts.measures()) {
            List<PlacedMeasure> all = facts.measures(measure.placement().measure());
            PlacedMeasure home = all.stream()
                    .filter(each -> each.row().equals(each.placement().measure()))
                    .findFirst()
                    .orElse(all.get(0));
            if (!home.row().equals(measure.row())) {
                found.add(
                        Place.of(measure),
                        home.row() + ": " + home.placement().wording(),
                        measure.row() + ": " + measure.placement().wording(),
                        "Keep one measure with one wording, and refer to it from both objectives.");
            }
        }
    }
}
