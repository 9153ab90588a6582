package childrens.improvement.plan.finding;

import childrens.improvement.plan.dated.Target;
import childrens.improvement.plan.document.PlacementTarget;
import java.util.Set;
import java.util.stream.Collectors;

/** A number to be kept, where nobody has said how far off is still kept, and which side is better. */
final class MaintainWithoutTolerance implements Rule {

    @Override
    public String id() {
        return "maintain-without-tolerance";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        Set<String> agreed = facts.targets().stream()
                .filter(target -> target.versions().stream().noneMatch(Target.TargetVersion::toleranceAssumed))
                .map(Target::measure)
                .collect(Collectors.toSet());
        for (PlacedMeasure measure : facts.measures()) {
            for (PlacementTarget target : measure.adopted()) {
                if (target.kind().equals("maintain")
                        && target.value() != null
                        && !agreed.contains(measure.placement().measure())) {
                    found.add(
                            Place.of(measure),
                            "Target: " + target.wording(),
                            "No tolerance is agreed, and not whether less or more is better",
                            "Agree the band around the number, and say which side of it is worse.");
                }
            }
        }
    }
}
