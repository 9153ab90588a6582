package childrens.improvement.plan.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Lets one import run at a time, in all instances; instances that start together bring the same documents. */
@ApplicationScoped
public class ImportLock {

    private final EntityManager database;

    ImportLock(EntityManager database) {
        this.database = database;
    }

    /** Waits for the other imports; held until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void take() {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('import'))")
                .getSingleResult();
    }
}
