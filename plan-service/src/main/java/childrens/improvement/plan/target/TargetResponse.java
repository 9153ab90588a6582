package childrens.improvement.plan.target;

import childrens.improvement.plan.dated.Target;
import childrens.improvement.plan.dated.Timeline;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a measure is held against.
 *
 * @param repeatedAs rows of the plan that print the same measure again
 * @param lead id of the post that answers for the measure
 * @param leadAssumed whether the plan prints no lead, or several
 * @param inForce the version of the day asked for; null when there was none
 * @param versions the adopted target, oldest first
 * @param conditions further adopted conditions, each on a part of a distribution
 * @param statements what other places of the plan say; not adopted
 */
record TargetResponse(
        String measure,
        List<String> repeatedAs,
        String lead,
        boolean leadAssumed,
        Target.@Nullable TargetVersion inForce,
        List<Target.TargetVersion> versions,
        List<Target.TargetVersion> conditions,
        List<Target.TargetStatement> statements) {

    static TargetResponse from(Target target, LocalDate on) {
        return new TargetResponse(
                target.measure(),
                target.repeatedAs(),
                target.lead(),
                target.leadAssumed(),
                Timeline.on(on, target.versions()).orElse(null),
                target.versions(),
                target.conditions(),
                target.statements());
    }

    /** Whether the version of the day is of the kind. */
    boolean isOfKind(String kind) {
        return inForce != null && inForce.kind().equals(kind);
    }
}
