package childrens.improvement.plan.target;

import childrens.improvement.plan.dated.Target;
import java.util.List;

/**
 * The adopted target of a measure, as others are told it.
 *
 * @param lead id of the post that answers for the measure
 * @param versions what the measure is held against, oldest first
 * @param conditions further conditions, each on a part of a distribution
 */
record TargetMessage(
        String measure,
        String lead,
        boolean leadAssumed,
        List<Target.TargetVersion> versions,
        List<Target.TargetVersion> conditions) {

    static TargetMessage from(Target target) {
        return new TargetMessage(
                target.measure(), target.lead(), target.leadAssumed(), target.versions(), target.conditions());
    }
}
