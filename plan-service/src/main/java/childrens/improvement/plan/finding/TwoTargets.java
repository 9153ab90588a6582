package childrens.improvement.plan.finding;

import childrens.improvement.plan.document.PlacementTarget;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One measure with two numbers to be reached, on the same days and for the same part. */
final class TwoTargets implements Rule {

    @Override
    public String id() {
        return "two-targets-for-one-measure";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        Map<String, List<Stated>> byMeasure = new LinkedHashMap<>();
        for (PlacedMeasure measure : facts.measures()) {
            for (PlacementTarget target : measure.placement().targets()) {
                if (target.value() != null || target.kind().equals("every-one")) {
                    byMeasure
                            .computeIfAbsent(measure.placement().measure(), none -> new ArrayList<>())
                            .add(new Stated(measure, target));
                }
            }
        }
        byMeasure.values().forEach(stated -> compare(stated, found));
    }

    private static void compare(List<Stated> stated, Found found) {
        for (int later = 1; later < stated.size(); later++) {
            for (Stated first : stated.subList(0, later)) {
                Stated second = stated.get(later);
                if (first.contradicts(second)) {
                    found.add(
                            Place.of(second.measure()).at(second.target().line()),
                            first.measure().row() + ": " + Bars.words(first.target()) + ", “"
                                    + first.target().wording() + "”",
                            second.measure().row() + ": " + Bars.words(second.target()) + ", “"
                                    + second.target().wording() + "”",
                            "Keep one target for the measure; archive the other, or give each its own days.");
                    return;
                }
            }
        }
    }

    private record Stated(PlacedMeasure measure, PlacementTarget target) {

        boolean contradicts(Stated other) {
            return Objects.equals(target.part(), other.target.part())
                    && overlap(target, other.target)
                    && !Bars.words(target).equals(Bars.words(other.target));
        }

        private static boolean overlap(PlacementTarget one, PlacementTarget other) {
            return begins(one, other.until()) && begins(other, one.until());
        }

        private static boolean begins(PlacementTarget target, @Nullable LocalDate end) {
            LocalDate from = target.from();
            return from == null || end == null || from.isBefore(end);
        }
    }
}
