package childrens.improvement.plan.target;

import childrens.improvement.foundation.clock.ServiceClock;
import childrens.improvement.plan.dated.London;
import childrens.improvement.plan.dated.Target;
import childrens.improvement.plan.dated.Targets;
import childrens.improvement.plan.importing.DocumentReader;
import childrens.improvement.plan.importing.ImportLock;
import childrens.improvement.plan.importing.ImportOutcome;
import childrens.improvement.plan.organisation.KeptOrganisation;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** Imports targets, all or none of a document, and publishes what differs. */
@ApplicationScoped
public class TargetImport {

    private final DocumentReader<Targets> reader = DocumentReader.of(Targets.class, "targets");
    private final AdoptedTargets adopted;
    private final KeptOrganisation organisation;
    private final ImportLock lock;
    private final ServiceClock clock;

    TargetImport(AdoptedTargets adopted, KeptOrganisation organisation, ImportLock lock, ServiceClock clock) {
        this.adopted = adopted;
        this.organisation = organisation;
        this.lock = lock;
        this.clock = clock;
    }

    /** Imports a document; changes count from today. */
    @Transactional
    public ImportOutcome run(JsonNode given) {
        lock.take();
        return reader.read(given)
                .check(targets -> targets.faults(organisation.postIds()))
                .store(this::store);
    }

    private boolean store(Targets given) {
        LocalDate today = London.dayOf(clock.now());
        boolean changed = false;
        for (Target target : given.targets()) {
            changed |= adopted.carryOn(target, today);
        }
        adopted.publish();
        return changed;
    }
}
