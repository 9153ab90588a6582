package childrens.improvement.plan.inspection;

import childrens.improvement.plan.document.Plan;
import childrens.improvement.plan.finding.Finding;
import childrens.improvement.plan.finding.Findings;
import childrens.improvement.plan.finding.PlanFacts;
import childrens.improvement.plan.improvementplan.KeptPlans;
import childrens.improvement.plan.organisation.KeptOrganisation;
import childrens.improvement.plan.target.AdoptedTargets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Runs the rules over a plan as it is kept. */
@ApplicationScoped
public class Inspection {

    private final KeptPlans plans;
    private final AdoptedTargets targets;
    private final KeptOrganisation organisation;

    Inspection(KeptPlans plans, AdoptedTargets targets, KeptOrganisation organisation) {
        this.plans = plans;
        this.targets = targets;
        this.organisation = organisation;
    }

    /** All findings on the plan of a year, rule after rule; empty when there is no such plan. */
    @Transactional
    public Optional<List<Finding>> of(String year) {
        return plans.plan(year).map(plan -> Findings.of(facts(plan)));
    }

    private PlanFacts facts(Plan plan) {
        return new PlanFacts(plan, targets.all(), organisation.all(), List.of(), null, List.of());
    }
}
