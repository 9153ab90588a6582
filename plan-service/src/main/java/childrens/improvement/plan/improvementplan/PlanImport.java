package childrens.improvement.plan.improvementplan;

import childrens.improvement.plan.document.Fault;
import childrens.improvement.plan.document.Plan;
import childrens.improvement.plan.document.PlanCheck;
import childrens.improvement.plan.importing.DocumentReader;
import childrens.improvement.plan.importing.ImportLock;
import childrens.improvement.plan.importing.ImportOutcome;
import childrens.improvement.plan.organisation.KeptOrganisation;
import childrens.improvement.plan.target.AdoptedTargets;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;

/** Imports a plan, whole or not at all; where its year has one already, what the document changes. */
@ApplicationScoped
public class PlanImport {

    private final DocumentReader<Plan> reader = DocumentReader.of(Plan.class, "plan");
    private final KeptPlans plans;
    private final PlanMerge merge;
    private final KeptOrganisation organisation;
    private final AdoptedTargets targets;
    private final ImportLock lock;

    PlanImport(
            KeptPlans plans, PlanMerge merge, KeptOrganisation organisation, AdoptedTargets targets, ImportLock lock) {
        this.plans = plans;
        this.merge = merge;
        this.organisation = organisation;
        this.targets = targets;
        this.lock = lock;
    }

    /** Imports a document that holds a whole plan. */
    @Transactional
    public ImportOutcome run(JsonNode given) {
        lock.take();
        return reader.read(given).check(this::faults).merge(merge::store);
    }

    private List<Fault> faults(Plan plan) {
        Set<String> taken = plans.idsOfOtherYears(plan.year());
        return new PlanCheck(targets.measures(), organisation.areaIds(), organisation.postIds(), taken).faults(plan);
    }
}
