package childrens.improvement.plan.quarter;

import childrens.improvement.plan.dated.Area;
import childrens.improvement.plan.dated.Target;
import childrens.improvement.plan.dated.Timeline;
import childrens.improvement.plan.document.Objective;
import childrens.improvement.plan.document.Placement;
import childrens.improvement.plan.organisation.KeptOrganisation;
import childrens.improvement.plan.target.AdoptedTargets;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

/** Which posts lead an objective: the head of its area; where several areas share it, the leads of its measures. */
@ApplicationScoped
class ObjectiveLeads {

    private final KeptOrganisation organisation;
    private final AdoptedTargets targets;

    ObjectiveLeads(KeptOrganisation organisation, AdoptedTargets targets) {
        this.organisation = organisation;
        this.targets = targets;
    }

    Set<String> of(Objective objective, LocalDate on) {
        String area = objective.area();
        if (area == null) {
            Set<String> measures =
                    objective.placements().stream().map(Placement::measure).collect(Collectors.toSet());
            return targets.all().stream()
                    .filter(target -> measures.contains(target.measure()))
                    .map(Target::lead)
                    .collect(Collectors.toSet());
        }
        return organisation.all().areas().stream()
                .filter(each -> each.id().equals(area))
                .flatMap(each -> Timeline.on(on, each.versions()).stream())
                .map(Area.AreaVersion::head)
                .collect(Collectors.toSet());
    }
}
