package childrens.improvement.plan;

import childrens.improvement.plan.importing.ImportOutcome;
import childrens.improvement.plan.importing.ImportOutcome.Result;
import childrens.improvement.plan.importing.Yaml;
import childrens.improvement.plan.improvementplan.PlanImport;
import childrens.improvement.plan.organisation.OrganisationImport;
import childrens.improvement.plan.target.TargetImport;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * Imports, each time the service starts, the organisation, then the targets, then the plan if one is asked for: the
 * order in which they refer to each other. What is there already stays as it is; what has faults stops the start.
 */
@Singleton
class StartImport {

    private static final Logger LOG = Logger.getLogger(StartImport.class);

    private final OrganisationImport organisation;
    private final TargetImport targets;
    private final PlanImport plans;
    private final PlanConfig config;

    StartImport(OrganisationImport organisation, TargetImport targets, PlanImport plans, PlanConfig config) {
        this.organisation = organisation;
        this.targets = targets;
        this.plans = plans;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        importAll();
    }

    /** Imports all that the configuration names. */
    void importAll() {
        finish("organisation", organisation.run(Yaml.read(config.organisation())));
        finish("targets", targets.run(Yaml.read(config.targets())));
        config.year().ifPresent(year -> finish("plan " + year, plans.run(packagedPlan(year))));
    }

    /** The plan of the year as the service brings it with it: one file for the whole, one for each priority. */
    static JsonNode packagedPlan(String year) {
        return Yaml.joined("/plan/" + year + "/plan.yaml", "priorities", "/plan/" + year + "/priority-%d.yaml");
    }

    private static void finish(String what, ImportOutcome outcome) {
        LOG.infof("%s: %s", what, outcome.result());
        if (outcome.result() == Result.REFUSED) {
            outcome.faults().forEach(fault -> LOG.errorf("%s %s: %s", what, fault.pointer(), fault.detail()));
            throw new IllegalStateException(what + " has " + outcome.faults().size() + " faults");
        }
    }
}
