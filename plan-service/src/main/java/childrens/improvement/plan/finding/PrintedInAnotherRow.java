package childrens.improvement.plan.finding;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A value or a target that is printed in another row of the table than its measure. */
final class PrintedInAnotherRow implements Rule {

    @Override
    public String id() {
        return "printed-in-another-row";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        for (PlacedMeasure measure : facts.measures()) {
            Integer impact = measure.objective().impactLine();
            Integer own = measure.placement().line();
            measure.numbers().stream()
                    .filter(value -> Objects.equals(value.line(), impact) && !Objects.equals(value.line(), own))
                    .filter(value -> Set.of("outturn", "baseline").contains(value.kind()))
                    .findFirst()
                    .ifPresent(value -> add(measure, value.label(), value.line(), found));
            measure.adopted().stream()
                    .filter(target -> target.value() != null && isBelow(target.line(), own))
                    .findFirst()
                    .ifPresent(target -> add(measure, target.wording(), target.line(), found));
        }
    }

    /** Not in the row itself nor in the next, which may be its second line. */
    private static boolean isBelow(@Nullable Integer line, @Nullable Integer own) {
        return line != null && own != null && line > own + 1;
    }

    private static void add(PlacedMeasure measure, String words, @Nullable Integer line, Found found) {
        found.add(
                Place.of(measure).at(line),
                "The measure: " + measure.placement().wording(),
                "In another row: " + words,
                "Print target and value in the row of their measure.");
    }
}
