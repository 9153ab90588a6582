package childrens.improvement.plan.finding;

import java.util.HashMap;
import java.util.Map;

/** A measure that stands under a second objective. */
final class MeasurePrintedAgain implements Rule {

    @Override
    public String id() {
        return "measure-printed-again";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        Map<String, PlacedMeasure> first = new HashMap<>();
        for (PlacedMeasure measure : facts.measures()) {
            PlacedMeasure before = first.putIfAbsent(measure.placement().measure(), measure);
            if (before != null) {
                found.add(
                        Place.of(measure),
                        before.row() + ": " + before.placement().wording(),
                        measure.row() + ": " + measure.placement().wording(),
                        "Keep one measure with one wording, and refer to it from both objectives.");
            } else if (!measure.row().equals(measure.placement().measure())) {
                found.add(
                        Place.of(measure),
                        measure.placement().measure() + ", printed later",
                        measure.row() + ": " + measure.placement().wording(),
                        "Keep one measure with one wording, and refer to it from both objectives.");
            }
        }
    }
}
