package childrens.improvement.plan.finding;

import childrens.improvement.plan.document.PlacementTarget;
import childrens.improvement.plan.document.PrintedValue;
import java.util.List;
import java.util.Set;

/** A measure with numbers, and nothing that they could be rated against. */
final class NothingToHoldAgainst implements Rule {

    @Override
    public String id() {
        return "nothing-to-hold-it-against";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        for (PlacedMeasure measure : facts.measures()) {
            List<PrintedValue> numbers = measure.current();
            boolean own = measure.row().equals(measure.placement().measure());
            if (own && !numbers.isEmpty() && measure.adopted().stream().noneMatch(NothingToHoldAgainst::holds)) {
                String stated = measure.placement().targets().stream()
                        .map(PlacementTarget::wording)
                        .findFirst()
                        .map(words -> "Target: " + words)
                        .orElse("No target is printed");
                boolean another = facts.measures(measure.row()).stream()
                        .flatMap(each -> each.adopted().stream())
                        .anyMatch(NothingToHoldAgainst::holds);
                if (!another) {
                    found.add(
                            Place.of(measure),
                            "Printed: " + numbers.get(numbers.size() - 1).label(),
                            stated,
                            "Agree a target, or say that the measure is for information and is not rated.");
                }
            }
        }
    }

    private static boolean holds(PlacementTarget target) {
        return target.value() != null
                || !Set.of("to-be-confirmed", "comparator", "maintain", "none").contains(target.kind());
    }
}
