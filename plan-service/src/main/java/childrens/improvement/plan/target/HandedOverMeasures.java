package childrens.improvement.plan.target;

import childrens.improvement.plan.dated.Target;
import childrens.improvement.plan.history.History;
import childrens.improvement.plan.organisation.HandOver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Lets the post that takes over lead the measures of the one that hands over; alerts of their percentages follow. */
@ApplicationScoped
class HandedOverMeasures {

    private final TargetRepository targets;
    private final AdoptedTargets adopted;
    private final History history;

    HandedOverMeasures(TargetRepository targets, AdoptedTargets adopted, History history) {
        this.targets = targets;
        this.adopted = adopted;
        this.history = history;
    }

    void handOver(@Observes HandOver handOver) {
        for (TargetEntity target : targets.list("lead = ?1 order by measure", handOver.from())) {
            Target before = target.toDomain();
            target.lead = handOver.to();
            target.version++;
            targets.flush();
            history.record("target", target.measure, before, target.toDomain(), handOver.reason());
            handOver.movedMeasure(target.measure);
        }
        adopted.publish();
    }
}
