package childrens.improvement.plan.organisation;

import childrens.improvement.foundation.clock.ServiceClock;
import childrens.improvement.plan.dated.London;
import childrens.improvement.plan.dated.Organisation;
import childrens.improvement.plan.importing.DocumentReader;
import childrens.improvement.plan.importing.ImportLock;
import childrens.improvement.plan.importing.ImportOutcome;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Imports an organisation, whole or not at all, and publishes what differs. */
@ApplicationScoped
public class OrganisationImport {

    private final DocumentReader<Organisation> reader = DocumentReader.of(Organisation.class, "organisation");
    private final KeptOrganisation kept;
    private final OrganisationPublisher publisher;
    private final ImportLock lock;
    private final ServiceClock clock;

    OrganisationImport(KeptOrganisation kept, OrganisationPublisher publisher, ImportLock lock, ServiceClock clock) {
        this.kept = kept;
        this.publisher = publisher;
        this.lock = lock;
        this.clock = clock;
    }

    /** Imports a document; changes count from today. */
    @Transactional
    public ImportOutcome run(JsonNode given) {
        lock.take();
        return reader.read(given).check(Organisation::faults).store(this::store);
    }

    private boolean store(Organisation given) {
        boolean changed = kept.carryOn(given, London.dayOf(clock.now()));
        publisher.publish(kept.all());
        return changed;
    }
}
